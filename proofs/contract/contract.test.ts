import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  answersOf,
  describeContract,
  deviations,
  openApiFolder,
  operationOf,
  operationsIn,
  type RecordedRequest,
  requestFaults,
  responseFaults,
  undocumented,
} from '.';

const july = { Version: '2021-07-28' };
const april = { version: '2021-04-15' };

function operation(method: string, path: string) {
  const found = operationOf(method, path);
  if (!found) throw new Error(`no document has ${method} ${path}`);
  return found;
}

describeContract('the operation of a request', () => {
  it.each([
    ['GET', '/contacts/abc', 'get-contact'],
    ['GET', '/contacts/search/duplicate', 'get-duplicate-contact'],
    ['DELETE', '/contacts/abc/campaigns/removeAll', 'remove-contact-from-every-campaign'],
    ['DELETE', '/contacts/abc/campaigns/def', 'remove-contact-from-campaign'],
    ['POST', '/contacts/', 'create-contact'],
    ['get', '/users/search', 'search-users'],
    ['GET', '/conversations/messages/email/abc', 'get-email-by-id'],
    ['GET', '/associations/key/a%2Fb', 'get-association-key-by-key-name'],
  ])('%s %s is %s', (method, path, operationId) => {
    expect(operationOf(method, path)?.operationId).toBe(operationId);
  });

  it.each([
    ['POST', '/contacts'],
    ['GET', '/contacts/abc/'],
    ['GET', '/contacts//notes'],
    ['GET', '/contacts/abc?locationId=def'],
    ['GET', '/Contacts/abc'],
    ['PATCH', '/contacts/abc'],
  ])('%s %s is none', (method, path) => {
    expect(operationOf(method, path)).toBeUndefined();
  });

  it('returns the facts of the document', () => {
    expect(operation('GET', '/calendars/abc/free-slots')).toMatchObject({
      document: 'calendars.json',
      template: '/calendars/{calendarId}/free-slots',
      method: 'GET',
      version: '2021-04-15',
      pathParams: [{ name: 'calendarId', required: true }],
    });
  });
});

describeContract('valid requests', () => {
  const requests: Record<string, RecordedRequest> = {
    'a contact': {
      method: 'POST',
      path: '/contacts/',
      headers: { ...july, 'content-type': 'application/json; charset=utf-8' },
      body: {
        locationId: 'abc',
        dateOfBirth: '1990-09-25',
        phone: null,
        customFields: [
          { id: 'a', field_value: 100 },
          { key: 'b', field_value: ['x', 'y'] },
        ],
        dndSettings: { SMS: { status: 'active' } },
      },
    },
    'a search of contacts': {
      method: 'POST',
      path: '/contacts/search',
      headers: july,
      body: { locationId: 'abc', pageLimit: 100, sort: [{ field: 'dateAdded' }] },
    },
    'a body that is an array': {
      method: 'POST',
      path: '/calendars/abc/notifications',
      headers: april,
      body: [{ receiverType: 'contact', channel: 'email', notificationType: 'booked' }],
    },
    'numbers, booleans and lists in a query': {
      method: 'GET',
      path: '/calendars/abc/free-slots',
      headers: april,
      query: { startDate: '1760000000000', endDate: '1760000000001', userIds: ['a', 'b'] },
    },
    'a list under name[]': {
      method: 'GET',
      path: '/associations/relations/abc',
      headers: july,
      query: { locationId: 'a', skip: '0', limit: '10', 'associationIds[]': 'b' },
    },
    'several message types with commas': {
      method: 'GET',
      path: '/conversations/abc/messages',
      headers: april,
      query: { type: 'TYPE_SMS,TYPE_EMAIL' },
    },
    'undeclared path parameters': {
      method: 'POST',
      path: '/contacts/bulk/tags/update/add',
      headers: july,
      body: { contacts: ['a'], tags: ['b'], locationId: 'c' },
    },
    'an e-mail, whose Version no document declares': {
      method: 'GET',
      path: '/conversations/messages/email/abc',
      headers: april,
    },
    'a form-encoded body': {
      method: 'POST',
      path: '/oauth/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: { client_id: 'a', client_secret: 'b', grant_type: 'refresh_token', refresh_token: 'c' },
    },
    'a required body that is empty': {
      method: 'DELETE',
      path: '/calendars/events/abc',
      headers: april,
      body: {},
    },
  };

  it.each(Object.entries(requests))('%s', (_name, request) => {
    expect(requestFaults(request)).toEqual([]);
  });
});

describeContract('invalid requests', () => {
  const contact = { method: 'POST', path: '/contacts/', headers: july };
  const slots = { method: 'GET', path: '/calendars/abc/free-slots', headers: april };
  const dates = { startDate: '1', endDate: '2' };
  const token = { client_id: 'a', client_secret: 'b', grant_type: 'refresh_token' };

  const requests: [string, RecordedRequest, string[]][] = [
    ['an undocumented path', { ...contact, path: '/contacts' }, [expect.stringMatching('^path')]],
    [
      'a missing ID',
      { method: 'GET', path: '/contacts/undefined', headers: july },
      ["path contactId: 'undefined' is not a value"],
    ],
    [
      'an invalid path value',
      {
        ...{ ...contact, path: '/contacts/bulk/tags/update/replace' },
        body: { contacts: [], tags: [], locationId: 'a' },
      },
      ['path type: must be equal to one of the allowed values (add,remove)'],
    ],
    [
      'no Version',
      { method: 'GET', path: '/contacts/abc', headers: {} },
      ['header Version: is required'],
    ],
    [
      'another Version',
      { method: 'GET', path: '/contacts/abc', headers: april },
      ['header Version: must be equal to one of the allowed values (2021-07-28)'],
    ],
    [
      'a Version header that the document does not declare',
      { method: 'POST', path: '/oauth/token', headers: july, body: token },
      ['header Version: should not exist'],
    ],
    [
      'JSON instead of a form',
      {
        method: 'POST',
        path: '/oauth/token',
        headers: { 'content-type': 'application/json' },
        body: token,
      },
      ['header Content-Type: must be application/x-www-form-urlencoded'],
    ],
    ['no query', slots, ['query startDate: is required', 'query endDate: is required']],
    [
      'an empty required query parameter',
      { ...slots, query: { ...dates, endDate: '' } },
      ['query endDate: is required', 'query endDate: must be number'],
    ],
    [
      'an undeclared query parameter',
      { ...slots, query: { ...dates, locationId: 'a' } },
      ['query locationId: should not exist'],
    ],
    [
      'a query parameter of another type',
      { ...slots, query: { ...dates, startDate: '2026-01-01' } },
      ['query startDate: must be number'],
    ],
    [
      'a single query parameter given twice',
      { ...slots, query: { ...dates, timezone: ['a', 'b'] } },
      ['query timezone: must be string'],
    ],
    [
      'a query value outside of the enum',
      {
        method: 'GET',
        path: '/opportunities/search',
        headers: july,
        query: { location_id: 'a', status: 'closed', getTasks: 'yes' },
      },
      [
        'query status: must be equal to one of the allowed values (open,won,lost,abandoned,all)',
        'query getTasks: must be boolean',
      ],
    ],
    ['no body', contact, ['body: is required']],
    [
      'a body for an endpoint without one',
      { method: 'GET', path: '/contacts/abc', headers: july, body: {} },
      ['body: should not exist'],
    ],
    [
      'a missing and a misspelt property',
      { ...contact, body: { location_id: 'abc' } },
      ['body locationId: is required', 'body location_id: should not exist'],
    ],
    [
      'a misspelt property within',
      { ...contact, body: { locationId: 'a', dndSettings: { SMS: { state: 'active' } } } },
      ['body dndSettings.SMS.status: is required', 'body dndSettings.SMS.state: should not exist'],
    ],
    [
      'a misspelt property in a list',
      { ...contact, body: { locationId: 'a', customFields: [{ id: 'b', fieldValue: 'c' }] } },
      ['body customFields[0].fieldValue: should not exist'],
    ],
    [
      'a property of another type',
      { ...contact, body: { locationId: 'a', tags: 'b', dnd: 'true', dateOfBirth: 5 } },
      expect.arrayContaining([
        'body tags: must be array',
        'body dnd: must be boolean',
        'body dateOfBirth: must be string',
      ]),
    ],
    [
      'a property that only the create accepts',
      { method: 'PUT', path: '/contacts/abc', headers: july, body: { gender: 'female' } },
      ['body gender: should not exist'],
    ],
    [
      'a contact search as its document describes it',
      { ...contact, path: '/contacts/search', body: { limit: 20 } },
      [
        'body locationId: is required',
        'body pageLimit: is required',
        'body limit: should not exist',
      ],
    ],
    [
      'an item of an array body',
      { method: 'POST', path: '/calendars/abc/notifications', headers: april, body: [{}] },
      expect.arrayContaining(['body [0].receiverType: is required']),
    ],
    [
      'an opportunity without its contact',
      {
        method: 'POST',
        path: '/opportunities/upsert',
        headers: july,
        body: { locationId: 'a', pipelineId: 'b', monetaryValue: 220 },
      },
      ['body contactId: is required'],
    ],
  ];

  it.each(requests)('%s', (_name, request, faults) => {
    expect(requestFaults(request)).toEqual(faults);
  });
});

describeContract('responses', () => {
  const judged = (method: string, path: string, status: number, body: unknown) =>
    responseFaults({ method, path }, status, body);

  it.each([
    ['GET', '/contacts/abc', 200, { contact: { id: 'a', unheardOf: {} }, traceId: 'b' }],
    ['GET', '/contacts/abc', 429, { statusCode: 429, message: 'Too Many Requests' }],
    ['GET', '/contacts/abc', 401, { statusCode: 401, message: ['a', 'b'] }],
    ['GET', '/contacts/abc/notes', 200, { notes: [{ id: 'a', userId: null }] }],
    ['GET', '/contacts/search/duplicate', 200, { contact: null }],
    ['POST', '/contacts/search', 422, { message: ['pageLimit must be a number'] }],
    ['GET', '/users/abc', 200, { scopes: ['contacts.write'] }],
    ['DELETE', '/calendars/events/abc', 200, { succeeded: true }],
    ['GET', '/conversations/messages/email/abc', 401, { message: 'Invalid JWT' }],
    ['POST', '/opportunities/search', 201, { opportunities: [{ source: null }], total: 1 }],
  ])('%s %s may return %i %j', (method, path, status, body) => {
    expect(judged(method, path, status, body)).toEqual([]);
  });

  const refused: [string, string, number, unknown, string][] = [
    ['GET', '/contacts/abc', 201, {}, 'status: 201 is not documented'],
    ['GET', '/contacts/abc', 200, { contact: { id: 5 } }, 'response contact.id: must be string'],
    ['GET', '/contacts/abc', 200, [], 'response: must be object'],
    ['GET', '/contacts/abc', 400, { message: {} }, 'response message: must be string'],
    ['POST', '/contacts/search', 200, { contacts: [] }, 'response total: is required'],
    [
      'GET',
      '/locations/abc/customFields',
      200,
      { customFields: [{ model: 'task' }] },
      'response customFields[0].model: must be equal to one of the allowed values (contact,opportunity)',
    ],
  ];

  it.each(refused)('%s %s may not return %i %j', (method, path, status, body, fault) => {
    expect(judged(method, path, status, body)).toContain(fault);
  });
});

describeContract('generated responses', () => {
  const answer = (method: string, path: string, name: string) =>
    answersOf(operation(method, path)).find((each) => each.name === name);

  it('have names and are all different', () => {
    const names = answersOf(operation('GET', '/contacts/abc')).map((each) => each.name);
    expect(names).toEqual([
      'all fields',
      'as observed',
      'required only',
      'required only in records',
      'nulls',
      'nulls in records',
      'unknown extra fields',
      'empty lists',
      'not JSON',
      ...['400 with a message', '400 with a list of messages'],
      ...['401 with a message', '401 with a list of messages'],
      ...['422 with a message', '422 with a list of messages'],
    ]);
  });

  it('have every property, or as few and as empty properties as allowed', () => {
    expect(answer('GET', '/campaigns/', 'all fields')?.body).toEqual({
      campaigns: [
        {
          id: 'mIVALPYuTD7YjUHnFEx4',
          name: 'test',
          status: 'published',
          locationId: 've9EPM428h8vShlRW1KT',
        },
      ],
    });
    expect(answer('GET', '/campaigns/', 'required only')?.body).toEqual({});
    expect(answer('GET', '/campaigns/', 'required only in records')?.body).toEqual({
      campaigns: [{}],
    });
    expect(answer('GET', '/campaigns/', 'nulls')?.body).toEqual({ campaigns: null });
    expect(answer('GET', '/campaigns/', 'nulls in records')?.body).toEqual({
      campaigns: [{ id: null, name: null, status: null, locationId: null }],
    });
    expect(answer('GET', '/campaigns/', 'empty lists')?.body).toEqual({ campaigns: [] });
    expect(answer('GET', '/campaigns/', 'unknown extra fields')?.body).toMatchObject({
      campaigns: [{ name: 'test', extraText: expect.any(String) }],
      traceId: expect.any(String),
    });
  });

  it('keep required properties', () => {
    expect(answer('GET', '/businesses/abc', 'nulls')?.body).toMatchObject({
      business: { id: '63771dcac1116f0e21de8e12', name: 'Microsoft', phone: null },
    });
  });

  it('have no example that contradicts its schema, and include the observed values', () => {
    const [all, observed] = ['all fields', 'as observed'].map(
      (name) => answer('GET', '/calendars/events', name)?.body,
    );
    expect(all).toMatchObject({ events: [{ startTime: {}, groupId: '9NkT25Vor1v4aQatFsv2' }] });
    expect(observed).toMatchObject({ events: [{ startTime: '2026-03-02T09:00:00+01:00' }] });
  });

  it('have the observed shape if no document has one', () => {
    expect(answer('POST', '/contacts/search', 'all fields')?.body).toMatchObject({
      contacts: [{ id: expect.any(String), searchAfter: expect.any(Array) }],
      total: expect.any(Number),
    });
    expect(
      answer('GET', '/conversations/messages/abc/locations/def/recording', 'all fields'),
    ).toMatchObject({ contentType: 'audio/x-wav', body: expect.stringContaining('RIFF') });
  });

  it('are accepted by the validator', () => {
    const faults = [
      ['GET', '/contacts/abc'],
      ['POST', '/contacts/search'],
      ['GET', '/users/search'],
      ['GET', '/businesses/'],
      ['GET', '/calendars/'],
      ['GET', '/locations/abc'],
      ['GET', '/companies/abc'],
      ['POST', '/oauth/token'],
    ].flatMap(([method = '', path = '']) =>
      answersOf(operation(method, path))
        .filter(({ name }) => /^(all|as|required only in|unknown|empty)|^\d/.test(name))
        .flatMap(({ status, body }) => responseFaults({ method, path }, status, body)),
    );
    expect(faults).toEqual([]);
  });
});

describeContract('the deviations', () => {
  it('concern documented operations', () => {
    const documents = readdirSync(join(openApiFolder ?? '', 'apps'));
    const known = documents.flatMap((each) =>
      operationsIn(each).flatMap(({ operationId }) => [operationId, `${each}#${operationId}`]),
    );
    const named = [...deviations.flatMap((each) => each.operationId), ...Object.keys(undocumented)];
    expect(named.filter((id) => id !== '*' && !known.includes(id))).toEqual([]);
  });

  it('concern one operation each if two share an operationId', () => {
    const association = { method: 'PUT', path: '/associations/abc', headers: july };
    const label = { firstObjectLabel: 'a', secondObjectLabel: 'b' };
    expect(requestFaults({ ...association, body: label })).toEqual([]);
    expect(requestFaults({ ...association, body: { ...label, firstObjectKey: 'c' } })).toEqual([
      'body firstObjectKey: should not exist',
    ]);
    expect(responseFaults({ method: 'POST', path: '/associations/' }, 201, {})).toContain(
      'response id: is required',
    );
  });
});
