import addTags from '../../creates/contacts/add_tags_to_contact';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { connections } from '../../harness/play';
import getContact from '../../triggers/contacts/get_contact';
import searchContacts from '../../triggers/contacts/search_contacts';

/** Expressions that would be harmful if something evaluated them. */
const templates = [
  '{{process.env.CLIENT_SECRET}}',
  '{{bundle.authData.access_token}}',
  '{{inputData.contactId}}',
  ['$', '{process.env.CLIENT_SECRET}'].join(''),
  '<%= process.env.CLIENT_SECRET %>',
  '#{ENV["CLIENT_SECRET"]}',
  'hydrate|||{"type":"method","method":"hydrators.downloadFile"}|||hydrate',
  'constructor.constructor("return process")()',
];

test.each(templates)('%s in a response reaches the Zap unchanged', async (template) => {
  const contact = { id: 'contact-1', firstName: template, tags: [template], [template]: template };
  const run = await runWithAnswers(getContact, { contactId: 'contact-1' }, () => ({
    body: { contact },
  }));
  expect(run.result).toMatchObject([contact]);
});

test.each(templates)('%s in an error message is shown unchanged', async (template) => {
  const body = { message: template };
  const form = { contactId: 'contact-1', tags: ['vip'] };
  const run = await runWithAnswers(addTags, form, () => ({ status: 400, body }));
  expect(errorFields(run).message).toMatch(/HighLevel says: /);
  expect(errorFields(run).message.endsWith(template)).toBe(true);
});

test.each(templates)('%s as a cursor is sent unchanged', async (template) => {
  const page = Array.from({ length: 500 }, (_, index) => ({
    id: `contact-${index}`,
    searchAfter: [template],
  }));
  const run = await runWithAnswers(searchContacts, { limit: 1000 }, (_, index) => ({
    body: { contacts: index === 0 ? page : [] },
  }));
  expect(run.requests).toHaveLength(2);
  expect(run.requests[1]?.body).toMatchObject({ searchAfter: [template] });
});

test.each(templates)('%s as the token of a sub-account is sent unchanged', async (template) => {
  const form = { locationId: 'location-1', contactId: 'contact-1', tags: ['vip'] };
  const setting = { connection: connections.agency };
  const answer = ({ path }: { path: string }) => ({
    body: path === '/oauth/locationToken' ? { access_token: template } : { tags: [] },
  });
  const run = await runWithAnswers(addTags, form, answer, setting);
  expect(run.requests[1]?.headers.authorization).toBe(`Bearer ${template}`);
});
