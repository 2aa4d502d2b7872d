/** A place where HighLevel differs from its document, as far as public evidence goes. */
export interface Deviation {
  /** '*' is every operation; 'contacts.json#x' the x of one document, where two have one. */
  operationId: string | readonly string[];
  place: 'path' | 'query' | 'header' | 'body' | 'status' | 'response' | 'error';
  /** As in 'contact.customFields[].value', '*' being every property; the number of a status. */
  property?: string | readonly string[];
  /** What is accepted besides the documented, in OpenAPI's words. */
  schema?: object;
  /** Whether the property is required in truth. */
  required?: boolean;
  /** The line of reality.md or the fact of catalogue.md. */
  why: string;
}

const differ = (
  place: Deviation['place'],
  operationId: Deviation['operationId'],
  property: Deviation['property'],
  change: Pick<Deviation, 'schema' | 'required'>,
  why: string,
): Deviation => ({ operationId, place, property, ...change, why });

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const id = { type: 'string', minLength: 1 };
const number = { type: 'number' };
const object = { type: 'object' };
const objects = { type: 'array', items: object };
const time = { type: 'string', format: 'iso-date-time', example: '2026-03-02T09:00:00+01:00' };
const absent = { enum: [null] };
const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const only = (name: string, schema: object): object => ({
  type: 'object',
  required: [name],
  properties: { [name]: schema },
});

const also = (schema: object): { schema: object } => ({ schema });
const optional = { required: false };

// operationIds that differ together
const contactWrites = ['create-contact', 'update-contact', 'upsert-contact'];
const customFieldWrites = [...contactWrites, 'create-opportunity', 'update-opportunity'];
const blockSlots = ['create-block-slot', 'edit-block-slot'];
const eventLists = ['get-calendar-events', 'get-blocked-slots'];
const calendars = ['get-calendar', 'create-calendar', 'update-calendar'];
const users = ['get-user', 'create-user', 'update-user'];
const userLists = ['search-users', 'filter-users-by-email', 'get-user-by-location'];
const opportunities = ['search-opportunity', 'search-opportunities-advanced'];
const association = 'associations.json#create-association';
const associationReads = ['get-association-by-ID', 'get-association-key-by-key-name'];
const associationLists = ['find-associations', 'get-association-by-object-keys'];
const bulkTags = 'contacts.json#create-association';

// properties that differ together
const labels = ['firstObjectLabel', 'secondObjectLabel'];
const keys = ['firstObjectKey', 'secondObjectKey'];
const times = ['startTime', 'endTime', 'dateAdded', 'dateUpdated'];
const customFieldValue =
  'catalogue, create_contact: a string, number, string list or file map by field type';
const followerFields = ['followers', 'isRemoveAllFollowers', 'followersActionType'];
const within = (record: string, names: string[]): string[] => names.map((each) => record + each);

// reality.md and catalogue.md, where several lines of the table rest on the same
const path = 'catalogue: path parameter in the template, not declared';
const body = 'reality 1; catalogue: contact search body (not in the document)';
const schemaOnly = 'catalogue: required in the schema only';
const typedObject = 'catalogue: typed object, send a string';
const isoTimes = 'reality 14; catalogue: ISO strings though typed object';
const asList = 'catalogue: typed as one object, observed as a list';

/** Every difference from the documents that the contract tests put up with. */
export const deviations: readonly Deviation[] = [
  differ('path', bulkTags, 'type', also({ enum: ['add', 'remove'] }), path),
  differ('path', ['update-appointment-note', 'delete-appointment-note'], 'noteId', also(id), path),
  differ('path', ['update-user', 'delete-user'], 'userId', also(id), path),
  differ('path', ['get-email-by-id', 'get-message'], 'id', also(id), path),
  differ('path', 'update-blog-post', 'postId', also(id), path),
  differ('path', 'get-timezones', 'locationId', also(id), `${path} (locations.json does the same)`),

  differ(
    'header',
    'get-email-by-id',
    'Version',
    also({ enum: ['2021-04-15'] }),
    'catalogue: no Version header declared (send 2021-04-15)',
  ),
  differ(
    'query',
    'get-messages',
    'type',
    also({ type: 'string', pattern: '^TYPE_[A-Z_]+(,TYPE_[A-Z_]+)*$' }),
    'catalogue: comma-separated string, not array',
  ),

  ...Object.entries({
    locationId: { schema: id, required: true },
    pageLimit: { schema: { type: 'integer', minimum: 1, maximum: 500 }, required: true },
    page: also({ type: 'integer', minimum: 1 }),
    searchAfter: also({ type: 'array' }),
    filters: also(objects),
    sort: also({ ...objects, maxItems: 2 }),
    query: also({ type: 'string', maxLength: 75 }),
  }).map(([name, rule]) => differ('body', 'search-contacts-advanced', name, rule, body)),
  differ('body', contactWrites, 'dateOfBirth', also(text), typedObject),
  differ(
    'body',
    contactWrites,
    'customFields[].field_value',
    also(number),
    'reality 5: NumericField has the example 100 and the type object',
  ),
  differ(
    'body',
    customFieldWrites,
    'customFields[].id',
    optional,
    'catalogue: custom field shapes, write {id or key, field_value}',
  ),
  differ(
    'body',
    ['create-calendar', 'update-calendar'],
    'availabilityType',
    also(absent),
    "catalogue, create_calendar: null both; so says the property's description",
  ),
  differ('body', blockSlots, 'calendarId', optional, schemaOnly),
  differ('body', 'Upsert-opportunity', followerFields, optional, schemaOnly),
  differ(
    'body',
    'Upsert-opportunity',
    'contactId',
    { schema: id, required: true },
    'reality 21; catalogue: missing from the schema',
  ),
  differ(
    'body',
    'Upsert-opportunity',
    'monetaryValue',
    also(number),
    'reality 21: typed object with the example 220, a number in the other writes',
  ),
  differ('body', 'send-a-new-message', ['subType', 'status'], optional, schemaOnly),
  differ('body', association, [...labels, ...keys], also(id), typedObject),
  differ('body', 'update-association', labels, also(id), typedObject),

  differ('status', 'search-opportunities-advanced', '201', {}, 'reality 20'),
  differ('status', 'delete-event', '200', {}, 'reality 15'),
  differ('status', 'search-contacts-advanced', '422', {}, 'reality 1'),
  differ('status', 'get-user-by-location', '422', {}, 'reality 23'),
  differ('status', '*', '401', {}, 'catalogue: OAuth 2.0, expiry'),
  differ('status', '*', '403', {}, 'reality 31'),
  differ('status', '*', '404', {}, 'catalogue, find_contact: 400, 404 or 422 for an unknown id'),
  differ('status', '*', '429', {}, 'reality 30'),
  differ('error', '*', 'message', also({ anyOf: [text, texts] }), 'reality 31: string or array'),

  differ('response', 'get-all-notes', 'notes[].userId', also(absent), 'reality 6'),
  differ(
    'response',
    ['get-note', 'create-note', 'update-note'],
    'note.userId',
    also(absent),
    'reality 6',
  ),
  differ(
    'response',
    bulkTags,
    'responses[]',
    also(object),
    'catalogue: partial failure under 201; its own example lists objects',
  ),
  differ('response', users, 'scopes', also(texts), 'reality 23'),
  differ('response', userLists, 'users[].scopes', also(texts), 'reality 23'),
  differ('response', 'get-calendars', 'calendars[].openHours', also(object), 'reality 15'),
  differ('response', calendars, 'calendar.openHours', also(object), 'reality 15'),
  differ('response', 'delete-calendar', 'success', optional, 'reality 15'),
  differ(
    'response',
    'get-slots',
    'traceId',
    also(text),
    'reality 17: a date map, traceId beside it',
  ),
  differ('response', eventLists, within('events[].', times), also(time), isoTimes),
  differ(
    'response',
    eventLists,
    within('events[].', ['groupId', 'assignedUserId', 'users']),
    optional,
    'reality 14',
  ),
  differ(
    'response',
    [...contactWrites, 'get-contact', 'get-duplicate-contact'],
    'contact.customFields[].value',
    also({ anyOf: [number, texts, object] }),
    customFieldValue,
  ),
  differ(
    'response',
    ['search-contacts-advanced', 'get-contacts', 'get-contacts-by-businessId'],
    'contacts[].customFields[].value',
    also({ anyOf: [number, texts, object] }),
    customFieldValue,
  ),
  differ(
    'response',
    'search-contacts-advanced',
    'contacts[].*',
    also(absent),
    'reality 1: the document has no schema; what is not set comes as null',
  ),
  differ('response', eventLists, 'events[].createdBy.userId', also(absent), 'reality 14'),
  differ('response', 'get-appointment', within('event.', times), also(time), isoTimes),
  differ('response', 'get-appointment', undefined, also(only('appointment', object)), 'reality 13'),
  differ('response', blockSlots, ['startTime', 'endTime'], also(time), isoTimes),
  differ(
    'response',
    opportunities,
    within('opportunities[].', ['notes[]', 'tasks[]', 'calendarEvents[]', 'followers[]']),
    also({ anyOf: [text, object] }),
    'reality 20: typed as lists of lists',
  ),
  differ(
    'response',
    opportunities,
    ['opportunities[].*', 'opportunities[].contact.*'],
    also(absent),
    'reality 20: nulls where not nullable',
  ),
  differ(
    'response',
    opportunities,
    'opportunities[].customFields[].fieldValue',
    optional,
    'reality 5: fieldValueString in search',
  ),
  differ(
    'response',
    ['get-opportunity', 'create-opportunity', 'update-opportunity'],
    'opportunity.followers[]',
    also(text),
    'catalogue: ids, followers are user ids; the schema of the search, with its lists of lists',
  ),
  differ(
    'response',
    'get-pipelines',
    'pipelines[].stages[]',
    also({ type: 'object', properties: { id: text, name: text } }),
    'reality 21: pipeline stages are objects',
  ),
  differ(
    'response',
    'get-messages',
    undefined,
    also(only('messages', reference('GetMessagesByConversationResponseDto'))),
    'reality 9',
  ),
  differ(
    'response',
    'get-message',
    undefined,
    also(only('message', reference('GetMessageResponseDto'))),
    'reality 10',
  ),
  differ(
    'response',
    'get-email-by-id',
    undefined,
    also(only('emailMessage', reference('GetEmailMessageResponseDto'))),
    'catalogue: observed wrapper the schema lacks',
  ),
  differ(
    'response',
    'get-message-transcription',
    undefined,
    also({ type: 'array', items: reference('GetMessageTranscriptionResponseDto') }),
    'catalogue, get_message_transcription: typed as one sentence, whose index implies a list',
  ),
  differ(
    'response',
    [...associationReads, association, 'update-association'],
    [...labels, ...keys, 'associationType'],
    also(text),
    typedObject,
  ),
  differ('response', associationLists, undefined, also(only('associations', objects)), asList),
  differ(
    'response',
    ['create-relation', 'delete-relation'],
    undefined,
    also({
      type: 'object',
      required: ['id', 'associationId', 'firstRecordId', 'secondRecordId'],
      properties: { id, associationId: id, firstRecordId: id, secondRecordId: id },
    }),
    'catalogue, get_relations_by_record: relations are typed with the association schema',
  ),
  differ(
    'response',
    'get-relations-by-record-id',
    undefined,
    also(only('relations', objects)),
    asList,
  ),
  differ(
    'response',
    'get-all-categories-by-location',
    'categories[].name',
    optional,
    'catalogue, get_blog_categories: the name is label; name is required but undeclared',
  ),
];

const searchedContact = {
  allOf: [reference('ContactsSearchSchema')],
  properties: {
    firstName: text,
    lastName: text,
    phone: text,
    address: text,
    companyName: text,
    assignedTo: text,
    dnd: { type: 'boolean' },
    dateOfBirth: { type: 'number', nullable: true, example: 653961600000 },
    dateUpdated: { ...time, example: '2026-03-02T08:00:00.000Z' },
    searchAfter: { type: 'array', items: {}, example: [1772438400000, 'ocQHyuzHvysMo5N5VsXc'] },
  },
};

/** What operations answer whose 200 has no schema, by operationId. */
export const undocumented: Record<string, { contentType?: string; schema: object }> = {
  // reality 1; catalogue: {contacts, total}, each contact with its searchAfter
  'search-contacts-advanced': {
    schema: {
      type: 'object',
      required: ['contacts', 'total'],
      properties: { contacts: { type: 'array', items: searchedContact }, total: number },
    },
  },
  // catalogue: observed {contact: {...} or null, traceId}
  'get-duplicate-contact': {
    schema: {
      type: 'object',
      properties: { contact: { allOf: [reference('GetContectByIdSchema')], nullable: true } },
    },
  },
  // The key is known only from the published n8n node for HighLevel, which reads timeZones.
  'get-timezones': {
    schema: {
      type: 'object',
      properties: { timeZones: { type: 'array', items: { ...text, example: 'Etc/GMT+12' } } },
    },
  },
  // catalogue: not JSON
  'get-message-recording': {
    contentType: 'audio/x-wav',
    schema: { ...text, example: 'RIFF\u0000\u0000\u0000\u0000WAVE' },
  },
  'download-message-transcription': {
    contentType: 'text/plain',
    schema: { ...text, example: 'This call may be recorded.' },
  },
};
