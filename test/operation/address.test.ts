import makeApiCall from '../../creates/api/make_api_call';
import deleteRelation from '../../creates/associations/delete_relation';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { documented, filledForms, type Operation } from '../../harness/forms';
import { connections } from '../../harness/play';
import { factsOf } from '../../operation/declaration';
import findOpportunity from '../../searches/opportunities/find_opportunity';
import getRelationsByRecord from '../../triggers/associations/get_relations_by_record';
import newMessage from '../../triggers/conversations/new_message';

const long = 'é'.repeat(5_000);

const run = async (operation: Operation, form: Record<string, unknown>) => {
  const outcome = await runWithAnswers(operation, form, () => ({}));
  return { ...errorFields(outcome), sent: outcome.requests.length };
};

test.each([
  ['a search', findOpportunity, { name: long }, 'Name'],
  [
    'an endpoint without an action of its own',
    makeApiCall,
    { resource: 'contacts', endpoint: 'GET /contacts/{contactId}', contactId: long },
    'Contact ID',
  ],
  [
    'a parameter of any path',
    makeApiCall,
    { resource: 'any_path', method: 'GET', path: '/contacts/', query: { query: long } },
    'Query Parameters',
  ],
])(
  'a text that is too long for the URL gives an error that names its field: %s',
  async (_, operation, form, label) => {
    const { name, message, sent } = await run(operation, form);
    expect({ name, message, sent }).toEqual({
      name: 'AppError',
      message: expect.stringMatching(
        new RegExp(`^${label}: is too long\\. It is part of the request's address`),
      ),
      sent: 0,
    });
  },
);

test('the error names a long sub-account ID', async () => {
  const form = { locationId: 'x'.repeat(101), relationId: 'relation1' };
  const outcome = await runWithAnswers(deleteRelation, form, () => ({}), {
    connection: connections.agency,
  });
  expect(errorFields(outcome).message).toBe('Sub-Account: is too long for an ID.');
  expect(outcome.requests).toEqual([]);
});

test('the error for a long cursor names no field', async () => {
  const { requests, error } = await runWithAnswers(newMessage, { contactId: 'contact1' }, () => ({
    body: {
      messages: [{ id: 'm1', dateAdded: new Date().toISOString() }],
      nextCursor: 'c'.repeat(15_000),
    },
  }));
  expect(requests.length).toBeGreaterThan(1);
  expect(error?.message ?? '').not.toMatch(/is too long/);
});

test('the error for a long list names the list', async () => {
  const productIds = Array.from({ length: 1_000 }, (_, index) => `product-${index}`);
  const form = { resource: 'products', endpoint: 'GET /products/', productIds };
  const { message, sent } = await run(makeApiCall, form);
  expect(message).toMatch(/^Product IDs: is too long/);
  expect(sent).toBe(0);
});

test('the error for a list of many short items names the list', async () => {
  const associationIds = Array.from({ length: 3_000 }, () => '57').join();
  const { message, sent } = await run(getRelationsByRecord, {
    recordId: 'record1',
    associationIds,
  });
  expect(message).toMatch(/^Associations: is too long/);
  expect(sent).toBe(0);
});

/** The fields that go into a URL as the user typed them. */
const textsOf = (operation: Operation) => {
  const { endpoints, fields } = factsOf(operation);
  return fields.filter(
    ({ key, type, choices, children, dict }) =>
      (type === undefined || type === 'string' || type === 'text') &&
      !choices &&
      !children &&
      !dict &&
      endpoints.some((each) => each.startsWith('GET ') || each.includes(`{${key}}`)),
  );
};

// A URL encodes these characters differently, and trimming removes white space.
test.each([
  ['letters', 'x'],
  ['accented letters', 'é'],
  ['apostrophes', "'"],
  ['tabs', '\t'],
])('no operation sends a URL that is too long for servers: %s', async (_, character) => {
  const found = [];
  let refused = 0;
  for (const [key, operation] of documented) {
    for (const field of textsOf(operation)) {
      const text = character.repeat(20_000);
      const [[, required = {}] = []] = filledForms(operation);
      const form = { ...required, [field.key]: field.list ? [text] : text };
      const { requests, error } = await runWithAnswers(operation, form, () => ({}));
      const isLong = requests.some(
        ({ path, query }) => JSON.stringify([path, query]).length > 14_500,
      );
      if (isLong) found.push(`${key}: ${field.key}`);
      if (error?.message.includes(`${field.label}: is too long`)) refused += 1;
    }
  }
  expect(found).toEqual([]);
  // Fewer fields accept the other characters.
  expect(refused).toBeGreaterThan(character === 'x' ? 150 : 0);
});
