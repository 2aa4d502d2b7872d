import bulkUpdateContactTags from '../../creates/contacts/bulk_update_contact_tags';
import createContact from '../../creates/contacts/create_contact';
import getContact from '../../triggers/contacts/get_contact';
import { errorFields, runWithAnswers } from '../harness/driver';

const definitions = {
  customFields: [
    { id: 'f1', name: 'Favourite Colour', fieldKey: 'contact.favourite_colour', dataType: 'TEXT' },
    { id: 'f2', name: 'Rooms', fieldKey: 'contact.rooms__count', dataType: 'NUMERICAL' },
  ],
};

/** The contact that a Zap gets out of what HighLevel says. */
const read = async (contact: object, lookup: object = { body: definitions }) => {
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, ({ path }) =>
    path.endsWith('/customFields') ? lookup : { body: { contact, traceId: 't' } },
  );
  const [first] = Object(run.result);
  return { requests: run.requests, contact: first };
};

test.each([
  [{ firstName: 'Rosa', lastName: 'Delgado' }, { name: 'Rosa Delgado' }],
  [
    { firstName: 'rosa', firstNameRaw: 'Rosa' },
    { name: 'Rosa', firstName: 'Rosa' },
  ],
  [{ contactName: 'rosa delgado' }, { name: 'rosa delgado' }],
  [{ name: 'R. Delgado', firstName: 'Rosa' }, { name: 'R. Delgado' }],
  [{ address: '1 Main St' }, { address1: '1 Main St' }],
  [{ businessName: 'Tiles' }, { companyName: 'Tiles' }],
  [{ dateOfBirth: 654_220_800_000 }, { dateOfBirth: '1990-09-25' }],
  [{ dateOfBirth: 8.7e15 }, { dateOfBirth: 8.7e15 }],
])('of the several shapes of a contact comes one: %j', async (said, expected) => {
  expect((await read({ id: 'c1', ...said })).contact).toMatchObject(expected);
});

test.each(['value', 'fieldValue', 'field_value', 'fieldValueString', 'fieldValueArray'])(
  'custom fields stand under their names, when their value is called %s',
  async (spelling) => {
    const { contact, requests } = await read({
      id: 'c1',
      customFields: [
        { id: 'f1', [spelling]: 'Blue' },
        { id: 'f2', [spelling]: 3 },
        { id: 'gone', [spelling]: ['a'] },
        { id: 'empty' },
      ],
    });
    expect(contact.customFields).toEqual({ favourite_colour: 'Blue', rooms_count: 3, gone: ['a'] });
    expect(requests[1]).toMatchObject({ query: { model: 'contact' } });
  },
);

test('without custom fields nobody asks for their names', async () => {
  const { contact, requests } = await read({ id: 'c1', customFields: [] });
  expect(contact.customFields).toEqual({});
  expect(requests).toHaveLength(1);
});

test('what was created stays created when the names of its custom fields cannot be had', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation();
  const run = await runWithAnswers(createContact, { firstName: 'Rosa' }, ({ path }) =>
    path === '/contacts/'
      ? {
          status: 201,
          body: { contact: { id: 'c1', customFields: [{ id: 'f1', value: 'Blue' }] } },
        }
      : { status: 429 },
  );
  expect(run.result).toMatchObject({ id: 'c1', customFields: { f1: 'Blue' } });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('Custom fields stay under their IDs'));
  log.mockRestore();
});

test('an answer without the contact is an error that says to look first', async () => {
  const run = await runWithAnswers(createContact, { firstName: 'Rosa' }, () => ({
    status: 201,
    body: {},
  }));
  expect(errorFields(run)).toMatchObject({
    status: 502,
    message: expect.stringContaining('Look in HighLevel before you try again'),
  });
});

describe('a bulk update whose responses are text, as the document has them', () => {
  const form = { contacts: ['c1', 'c2'], tags: ['vip'] };
  const answered = (errorCount: number) => () => ({
    status: 201,
    body: { succeded: true, errorCount, responses: ['fine', 'contact is deleted'] },
  });

  test('tells of a partial failure', async () => {
    const run = await runWithAnswers(bulkUpdateContactTags, form, answered(1));
    expect(run.result).toMatchObject({
      success: false,
      errorCount: 1,
      responses: [{ message: 'fine' }, { message: 'contact is deleted' }],
    });
  });

  test('fails when all of it failed', async () => {
    const run = await runWithAnswers(bulkUpdateContactTags, form, answered(2));
    expect(errorFields(run).message).toMatch(
      /changed none of these contacts: .*contact is deleted/,
    );
  });
});
