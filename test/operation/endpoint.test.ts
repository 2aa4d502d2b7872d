import * as z from 'zod';
import { action, dropdown, record, searchInTurn, text } from '../../operation';
import { factsOf } from '../../operation/declaration';
import { fieldsOf, unsentIn } from '../../operation/fields';
import { type AnyCall, requestIfAny, requestOf } from '../../operation/request';

const context = {
  locationId: 'location1',
  companyId: 'company1',
  now: new Date(0),
  timeZone: 'UTC',
  pageSize: (largest: number) => largest,
  isLoadingSample: false,
  page: 0,
  withUpdates: false,
};

const ask = (call: AnyCall, values: object) => requestOf(call, { values, context });

test("the form fills the path's parameters, and the rest of the form is the body", () => {
  const values = { contactId: 'a/b', id: 'ü?', body: 'Hi', title: undefined };
  expect(ask({ endpoint: 'PUT /contacts/{contactId}/notes/{id}' }, values)).toEqual({
    method: 'PUT',
    path: '/contacts/a%2Fb/notes/%C3%BC%3F',
    body: { body: 'Hi' },
  });
});

test('the rest of the form is the query of a GET', () => {
  const values = { calendarId: 'c1', isActive: true };
  expect(ask({ endpoint: 'GET /calendars/{calendarId}/notifications' }, values)).toEqual({
    method: 'GET',
    path: '/calendars/c1/notifications',
    query: { isActive: true },
  });
});

test('only the path is sent if it uses the whole form', () => {
  const values = { contactId: 'c1' };
  expect(ask({ endpoint: 'DELETE /contacts/{contactId}' }, values)).toEqual({
    method: 'DELETE',
    path: '/contacts/c1',
  });
});

test('a body with only empty fields is sent as an empty object', () => {
  const values = { id: 'o1', name: undefined };
  expect(ask({ endpoint: 'PUT /opportunities/{id}' }, values)).toEqual({
    method: 'PUT',
    path: '/opportunities/o1',
    body: {},
  });
});

test('a field that only fills a dropdown is not sent', () => {
  const input = z.object({ id: z.string(), list: z.string().optional().meta({ isSent: false }) });
  const values = { id: 'n1', list: 'l1', body: 'Hi' };
  const started = { values, unsent: unsentIn(input), context };
  expect(unsentIn(input)).toEqual(['list']);
  expect(requestOf({ endpoint: 'PUT /notes/{id}' }, started).body).toEqual({ body: 'Hi' });
  const request = (form: object) => ({ body: form });
  expect(requestOf({ endpoint: 'PUT /notes/{id}', request }, started).body).toEqual({ body: 'Hi' });
  expect(Object.keys(fieldsOf(input)[1] ?? {})).not.toContain('isSent');
});

test('the connection sets locationId and companyId unless the form has them', () => {
  const call: AnyCall = { endpoint: 'GET /companies/{companyId}/locations/{locationId}' };
  expect(ask(call, {}).path).toBe('/companies/company1/locations/location1');
  expect(ask(call, { locationId: 'other' }).path).toBe('/companies/company1/locations/other');
  expect(ask(call, { locationId: undefined }).path).toBe('/companies/company1/locations/location1');
});

test("version, options and the file's name are facts besides the endpoint", () => {
  const call: AnyCall = {
    endpoint: 'GET /messages/{messageId}/recording',
    version: '2021-04-15',
    emptyOnNotFound: true,
    file: 'recording-{messageId}.wav',
  };
  expect(ask(call, { messageId: 'm1' })).toEqual({
    method: 'GET',
    path: '/messages/m1/recording',
    version: '2021-04-15',
    emptyOnNotFound: true,
    file: 'recording-m1.wav',
  });
});

test.each(['', '.', '..'])('%j is rejected in a path', (contactId) => {
  expect(() => ask({ endpoint: 'GET /contacts/{contactId}' }, { contactId })).toThrow(
    expect.objectContaining({ name: 'UserError' }),
  );
});

test('an attempt is skipped if a path parameter is empty or it has no request', () => {
  const started = { values: { contactId: undefined, query: undefined }, context };
  expect(requestIfAny({ endpoint: 'GET /contacts/{contactId}' }, started)).toBeUndefined();
  expect(
    requestIfAny({ endpoint: 'POST /contacts/search', request: () => undefined }, started),
  ).toBeUndefined();
});

const facts = {
  ...{ key: 'do_something', noun: 'Thing', label: 'Do Something', description: 'Does something.' },
  scope: 'contacts.write' as const,
  record: record({ id: text('abc') }),
};

test('the facts of an operation include its endpoint and its version', () => {
  const input = z.object({ id: z.string() });
  const done = action({ ...facts, endpoint: 'POST /things/{id}', input });
  expect(factsOf(done)).toMatchObject({
    endpoints: ['POST /things/{id}'],
    version: '2021-07-28',
  });
  const found = searchInTurn({
    ...facts,
    input,
    attempts: [
      { endpoint: 'GET /things/{id}', version: '2021-04-15' },
      { endpoint: 'POST /things/search', request: ({ id }) => ({ body: { id } }) },
    ],
  });
  expect(factsOf(found)).toMatchObject({
    endpoints: ['GET /things/{id}', 'POST /things/search'],
    version: '2021-04-15',
  });
});

// The compiler checks the following (npm run types); a missing error is an error, too.
test('facts that contradict each other or HighLevel do not compile', () => {
  const input = z.object({
    id: z.string(),
    kind: z.enum(['a', 'b']),
    other: z.string().optional(),
    count: z.number(),
  });
  const list = { key: 'thing_dropdown', noun: 'Thing', scope: 'contacts.readonly' as const, input };
  const declarations = [
    action({ ...facts, input, endpoint: 'POST /things/{id}/{kind}/{locationId}' }),
    // @ts-expect-error: the form has no such field
    action({ ...facts, input, endpoint: 'POST /things/{thingId}' }),
    // @ts-expect-error: the field may be left empty
    action({ ...facts, input, endpoint: 'POST /things/{id}/{other}' }),
    // @ts-expect-error: the field is a number
    action({ ...facts, input, endpoint: 'POST /things/{count}' }),
    // @ts-expect-error: no method
    action({ ...facts, input, endpoint: '/things/{id}' }),
    dropdown({ ...list, endpoint: 'GET /things/{id}' }),
    // @ts-expect-error: the form has no such field
    dropdown({ ...list, endpoint: 'GET /things/{thingId}' }),
    // An attempt may use an optional field, because it is skipped if the field is empty.
    searchInTurn({ ...facts, input, attempts: [{ endpoint: 'GET /things/{other}' }] }),
    // @ts-expect-error: the form has no such field
    searchInTurn({ ...facts, input, attempts: [{ endpoint: 'GET /things/{thingId}' }] }),
    action({
      ...facts,
      input,
      endpoint: 'POST /things/{id}',
      // @ts-expect-error: the path uses the id
      request: ({ id }) => ({ body: { id } }),
    }),
    // @ts-expect-error: HighLevel has no such scope
    action({ ...facts, input, endpoint: 'POST /things/{id}', scope: 'contact.write' }),
    // @ts-expect-error: the record's id is a text
    action({ ...facts, input, endpoint: 'POST /things/{id}', result: () => ({ id: 1 }) }),
  ];
  expect(declarations).toHaveLength(12);
});
