import addContactFollowers from '../../creates/contacts/add_contact_followers';
import createContact from '../../creates/contacts/create_contact';
import updateContact from '../../creates/contacts/update_contact';
import sendMessage from '../../creates/conversations/send_message';
import updateOpportunity from '../../creates/opportunities/update_opportunity';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { blogCategoryIds } from '../../inputs/blog';
import { blogPostForm } from '../../inputs/blog_post';
import { calendarResourceForm } from '../../inputs/calendar_resource';
import * as kinds from '../../inputs/kinds';
import { subAccountIds } from '../../inputs/sub_account';
import { followers, userIds } from '../../inputs/user';
import { fieldOf } from '../../operation/fields';
import searchContacts from '../../triggers/contacts/search_contacts';

const field = (id: string, dataType: string, more: object = {}) => ({
  id,
  dataType,
  name: `Field ${id}`,
  fieldKey: `contact.${id}`,
  ...more,
});

const definitions = [
  field('services', 'MULTIPLE_OPTIONS', { picklistOptions: ['SEO', 'PPC', 'Print, large'] }),
  field('free', 'CHECKBOX', { picklistOptions: ['One'], isAllowedCustomOption: true }),
  field('boxes', 'TEXTBOX_LIST', {
    picklistOptions: [
      { id: 'b1', label: 'Partner', prefillValue: '' },
      { id: 'b2', label: 'Child', prefillValue: '' },
    ],
  }),
  field('nameless', 'TEXTBOX_LIST', { picklistOptions: ['Partner', 'Child'] }),
  field('files', 'FILE_UPLOAD'),
  field('notes', 'LARGE_TEXT'),
];

const run = async (operation: object, form: object) => {
  const run = await runWithAnswers(operation as typeof createContact, { ...form }, ({ path }) =>
    path.endsWith('/customFields')
      ? { body: { customFields: definitions } }
      : { body: { contact: { id: 'c1' }, opportunity: { id: 'o1' }, messageId: 'm1' } },
  );
  const sent = run.requests.find(({ path }) => !path.endsWith('/customFields'));
  const message = run.error ? errorFields(run).message : undefined;
  return { message, requests: run.requests, body: Object(sent?.body) };
};

const writtenTo = async (key: string, value: unknown) => {
  const { body, message } = await run(createContact, {
    firstName: 'Rosa',
    [`customFields_${key}`]: value,
  });
  return message ?? body.customFields[0].field_value;
};

test.each([
  ['SEO, PPC', ['SEO', 'PPC']],
  ['seo,Print, large', ['SEO', 'Print, large']],
  ['Print, large', ['Print, large']],
  [
    ['SEO', 'PPC,SEO'],
    ['SEO', 'PPC', 'SEO'],
  ],
])('options in one text are split: %j', async (given, expected) => {
  expect(await writtenTo('MULTIPLE_OPTIONS_services', given)).toEqual(expected);
});

test.each([
  ['MULTIPLE_OPTIONS_services', '["SEO", "Print, large"]', ['SEO', 'Print, large']],
  ['MULTIPLE_OPTIONS_services', '["SEO"]', ['SEO']],
  ['CHECKBOX_free', ['[5, "One"]', ' '], ['5', 'One']],
  ['TEXTBOX_LIST_boxes', '["Ana", "Ben"]', { b1: 'Ana', b2: 'Ben' }],
  ['TEXT_notes', '["Ana"]', '["Ana"]'],
])('a list that an earlier step wrote as JSON is read in %s', async (key, given, expected) => {
  expect(await writtenTo(key, given)).toEqual(expected);
});

test('files in a list that an earlier step wrote as JSON', async () => {
  const files = await writtenTo('FILE_UPLOAD_files', JSON.stringify(two));
  expect(Object.values<{ url: string }>(files).map(({ url }) => url)).toEqual(two);
  const { requests } = await run(createContact, {
    firstName: 'Rosa',
    customFields_MULTIPLE_OPTIONS_services: '[]',
  });
  expect(requests[0]?.body).not.toHaveProperty('customFields');
});

test('the error for an unknown option lists the options', async () => {
  expect(await writtenTo('MULTIPLE_OPTIONS_services', 'SEO, TV')).toBe(
    'Field services: "SEO, TV" is not an option or a list of options. The options are: SEO, PPC, Print, large.',
  );
  expect(await writtenTo('CHECKBOX_free', 'Two, three')).toEqual(['Two, three']);
});

test('a single option needs no request for the definitions', async () => {
  const { requests } = await run(createContact, {
    firstName: 'Rosa',
    customFields_MULTIPLE_OPTIONS_services: 'SEO',
  });
  expect(requests).toHaveLength(1);
});

test.each([
  [['Ana', 'Ben'], { b1: 'Ana', b2: 'Ben' }],
  [['', 'Ben'], { b2: 'Ben' }],
  [['Ana', null, ''], { b1: 'Ana' }],
  ['Ana', { b1: 'Ana' }],
])("a contact's text boxes are sent with their IDs: %j", async (given, expected) => {
  expect(await writtenTo('TEXTBOX_LIST_boxes', given)).toEqual(expected);
});

test('text boxes that HighLevel would not change give an error', async () => {
  expect(await writtenTo('TEXTBOX_LIST_boxes', ['a', 'b', 'c'])).toBe(
    'Field boxes: has room for 2 values (Partner, Child), not 3.',
  );
  expect(await writtenTo('TEXTBOX_LIST_nameless', ['a'])).toMatch(
    /^Field nameless: HighLevel's API does not return the IDs of its boxes/,
  );
});

const two = ['https://a.example/1.pdf', 'https://b.example/2,3.pdf'];

test.each([
  [two.join(', '), two],
  [two.join(','), two],
  [[two.join('\n')], two],
  ['https://b.example/2,3.pdf', ['https://b.example/2,3.pdf']],
])('web addresses in one text are split: %j', async (given, expected) => {
  const { body } = await run(sendMessage, { type: 'SMS', contactId: 'c1', attachments: given });
  expect(body.attachments).toEqual(expected);
  const files: Record<string, { url: string }> = await writtenTo('FILE_UPLOAD_files', given);
  expect(Object.values(files).map(({ url }) => url)).toEqual(expected);
});

test('a web address may contain any letters, and repeated checks give the same result', () => {
  const address = 'https://münchen.example/größe.pdf';
  const results = Array.from({ length: 20_000 }, () => kinds.webAddress().safeParse(address));
  expect(results.filter(({ success }) => !success)).toEqual([]);
});

test('a web address with other text is rejected', async () => {
  const attachments = 'https://a.example/1.pdf, plan.pdf';
  const { message } = await run(sendMessage, { type: 'SMS', contactId: 'c1', attachments });
  expect(message).toBe('Attachments 1: is not the web address of a file.');
});

test('tags in one text are split, and sent in lower case as HighLevel stores them', async () => {
  const { body } = await run(createContact, { firstName: 'A', tags: ['VIP, Hot Lead', 'New'] });
  expect(body.tags).toEqual(['vip', 'hot lead', 'new']);
  const { body: search } = await run(searchContacts, { tags: 'VIP' });
  expect(search.filters).toEqual([{ field: 'tags', operator: 'eq', value: 'vip' }]);
});

test.each([
  'o&leary@example.com',
  'a=b@example.com',
  'name@müller.example',
  '"rosa d"@example.com',
])('HighLevel decides about the email address %s', async (email) => {
  const { body } = await run(createContact, { email, customFields_EMAIL_e1: email });
  expect(body).toMatchObject({ email, customFields: [{ field_value: email }] });
});

test.each(['rosa', 'rosa@', '@example.com', 'Rosa <rosa@example.com>', 'a@b.example, c@d.example'])(
  'the email address %s is rejected',
  (email) => {
    expect(kinds.email().safeParse(email).success).toBe(false);
  },
);

test('keywords of a blog post in one text are split', () => {
  const { tags } = blogPostForm;
  expect(tags.parse(['brushing, care', 'kids'])).toEqual(['brushing', 'care', 'kids']);
});

test('email addresses in one text are split', () => {
  const { data } = kinds.emails().safeParse(['a@b.example; c@d.example']);
  expect(data).toEqual(['a@b.example', 'c@d.example']);
});

test.each([',', ' , ,\n'])('a text with only separators is rejected: %j', (text) => {
  const result = kinds.listOf(kinds.longText()).safeParse([text]);
  expect(result.error?.issues[0]?.message).toBe('has no value, only separators.');
});

test('user IDs in one text are split', async () => {
  const followers = 'u1, u2\nu3';
  const { body } = await run(addContactFollowers, { contactId: 'c1', followers });
  expect(body.followers).toEqual(['u1', 'u2', 'u3']);
  const { message } = await run(addContactFollowers, { contactId: 'c1', followers: 'u1, Sam Lee' });
  expect(message).toMatch(/^Followers 1: is not an ID/);
});

test.each([
  [userIds(), 'user_dropdown.id.name', 'Users'],
  [followers(), 'user_dropdown.id.name', 'Followers'],
  [subAccountIds(), 'sub_account_dropdown.id.name', 'Sub-Accounts'],
  [blogCategoryIds(), 'blog_category_dropdown.id.name', 'Categories'],
  [calendarResourceForm.calendarIds, 'calendar_dropdown.id.name', 'Calendars'],
])('a list of IDs has the dropdown of a single ID: %#', (list, dynamic, label) => {
  expect(fieldOf(list)).toMatchObject({ dynamic, label, list: true, required: true });
  expect(list.safeParse(['a1,b2', 'c3']).data).toEqual(['a1', 'b2', 'c3']);
});

test('a date in milliseconds, as in some HighLevel responses, is accepted', async () => {
  expect(await writtenTo('DATE_d1', 1_789_344_000_000)).toBe('2026-09-14');
  expect(await writtenTo('DATE_d1', '1789344000000')).toBe('2026-09-14');
  expect(kinds.moment().safeParse('1789344000000').data).toBe('2026-09-14T00:00:00.000Z');
});

test('custom fields can be cleared', async () => {
  const { body } = await run(updateContact, {
    contactId: 'c1',
    customFields_LARGE_TEXT_notes: 'set and cleared',
    customFieldsToClear: ['notes', 'services', 'boxes', 'gone'],
  });
  expect(body.customFields).toEqual([
    { id: 'notes', field_value: '' },
    { id: 'services', field_value: [] },
    { id: 'boxes', field_value: { b1: '', b2: '' } },
    { id: 'gone', field_value: '' },
  ]);
  const files = await run(updateContact, { contactId: 'c1', customFieldsToClear: ['files'] });
  expect(files.message).toMatch(/^Field files: HighLevel's API cannot remove files/);
});

test("an opportunity's fields can be cleared if HighLevel allows it", async () => {
  const { body } = await run(updateOpportunity, {
    id: 'o1',
    monetaryValue: '5',
    fieldsToClear: ['monetaryValue'],
    customFieldsToClear: 'notes',
  });
  expect(body).toEqual({ monetaryValue: 0, customFields: [{ id: 'notes', field_value: '' }] });
});
