/** A difference between HighLevel and its document, by public evidence. */
export interface Deviation {
  /**
   * '*' is every operation; 'contacts.json#x' is the operation x of one document, if two have one.
   */
  operationId: string | readonly string[];
  place: 'path' | 'query' | 'header' | 'body' | 'status' | 'response' | 'error';
  /** As in 'contact.customFields[].value'; '*' is every property, and a number is a status. */
  property?: string | readonly string[];
  /** A schema that is accepted besides the documented one, in OpenAPI's notation. */
  schema?: object;
  /** True if HighLevel requires the property. */
  required?: boolean;
  /** The evidence: an entry of docs/highlevel_quirks.md. */
  why: string;
}

/** Refers to an entry of the page on HighLevel's quirks. */
const quirk = (anchor: string): string => `docs/highlevel_quirks.md#${anchor}`;

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

// Operations with the same differences
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

/**
 * Endpoints that the documents declare without a Version header, although HighLevel requires it.
 */
const withoutVersion = [
  ...['getFunnels', 'getPagesByFunnelId', 'getPagesCountByFunnelId'],
  ...['charge', 'getCharges', 'deleteCharge', 'getSpecificCharge', 'hasFunds'],
  ...['create', 'update', 'delete'].flatMap((verb) =>
    ['zone', 'rate', 'carrier'].map((thing) => `${verb}-shipping-${thing}`),
  ),
  ...['zone', 'rate', 'carrier'].flatMap((thing) => [
    `list-shipping-${thing}s`,
    `get-shipping-${thing}s`,
  ]),
  ...['get-available-shipping-zones', 'create-store-setting', 'get-store-settings'],
];

// Properties with the same differences
const labels = ['firstObjectLabel', 'secondObjectLabel'];
const keys = ['firstObjectKey', 'secondObjectKey'];
const times = ['startTime', 'endTime', 'dateAdded', 'dateUpdated'];
const customFieldValue = quirk('custom-field-values');
const followerFields = ['followers', 'isRemoveAllFollowers', 'followersActionType'];
const within = (record: string, names: string[]): string[] => names.map((each) => record + each);

// Sources of several lines of the table
const path = quirk('undeclared-path-parameters');
const body = quirk('contact-search-body');
const schemaOnly = quirk('required-in-the-documents-only');
const typedObject = quirk('typed-as-an-object');
const isoTimes = quirk('calendar-times');
const asList = quirk('association-lists');

/** Every difference from the documents that the contract tests accept. */
export const deviations: readonly Deviation[] = [
  differ('path', bulkTags, 'type', also({ enum: ['add', 'remove'] }), path),
  differ('path', ['update-appointment-note', 'delete-appointment-note'], 'noteId', also(id), path),
  differ('path', ['update-user', 'delete-user'], 'userId', also(id), path),
  differ('path', ['get-email-by-id', 'get-message'], 'id', also(id), path),
  differ('path', 'update-blog-post', 'postId', also(id), path),
  differ('path', 'get-timezones', 'locationId', also(id), path),

  differ('path', 'li-create-lead-form', 'accountId', also(id), path),
  differ('path', 'bulk-delete-social-planner-posts', 'locationId', also(id), path),

  differ(
    'header',
    ['get-email-by-id', 'cancel-scheduled-email-message'],
    'Version',
    also({ enum: ['2021-04-15'] }),
    quirk('version-header'),
  ),
  differ(
    'header',
    withoutVersion,
    'Version',
    also({ enum: ['2021-07-28'] }),
    quirk('version-header'),
  ),
  differ(
    'query',
    'get-messages',
    'type',
    also({ type: 'string', pattern: '^TYPE_[A-Z_]+(,TYPE_[A-Z_]+)*$' }),
    quirk('comma-separated-lists'),
  ),

  differ(
    'query',
    'list-documents-contracts',
    ['status', 'paymentStatus'],
    also({ type: 'string', pattern: '^[a-z_]+(,[a-z_]+)*$' }),
    quirk('comma-separated-lists'),
  ),
  differ('query', ['list-orders', 'get-order-by-id'], 'altType', also(id), quirk('alt-type')),

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
    quirk('custom-field-values'),
  ),
  differ('body', customFieldWrites, 'customFields[].id', optional, quirk('custom-field-values')),
  differ(
    'body',
    ['create-calendar', 'update-calendar'],
    'availabilityType',
    also(absent),
    quirk('availability-type'),
  ),
  differ('body', 'update-blog-post', 'wordCount', also(number), quirk('blog-posts')),
  differ('body', blockSlots, 'calendarId', optional, schemaOnly),
  differ('body', 'Upsert-opportunity', followerFields, optional, schemaOnly),
  differ(
    'body',
    'Upsert-opportunity',
    'contactId',
    { schema: id, required: true },
    quirk('opportunity-upsert'),
  ),
  differ('body', 'Upsert-opportunity', 'monetaryValue', also(number), quirk('opportunity-upsert')),
  differ('body', 'send-a-new-message', ['subType', 'status'], optional, schemaOnly),
  differ(
    'body',
    'add-an-inbound-message',
    ['conversationId', 'conversationProviderId'],
    optional,
    quirk('inbound-messages'),
  ),
  differ(
    'body',
    'add-an-inbound-message',
    'direction',
    also({ enum: ['inbound', 'outbound'] }),
    quirk('inbound-messages'),
  ),
  differ(
    'body',
    'create-custom-field',
    ['fieldKey', 'parentId', 'description'],
    also(text),
    quirk('custom-field-definitions'),
  ),
  differ('body', 'create-custom-field', 'options', also(texts), quirk('custom-field-definitions')),
  differ('body', 'upload-file-attachments', 'fileAttachment', also(text), quirk('multipart-forms')),
  differ('body', association, [...labels, ...keys], also(id), typedObject),
  differ('body', 'update-association', labels, also(id), typedObject),

  differ('body', ['record-invoice'], ['card', 'cheque'], optional, quirk('recorded-payments')),
  differ(
    'body',
    ['create-new-estimate'],
    'frequencySettings.schedule',
    optional,
    quirk('estimates'),
  ),
  differ(
    'body',
    ['create-invoice', 'text2pay-invoice'],
    ['tipsConfiguration.tipsPercentage[]', 'paymentSchedule.schedules[]'],
    also(number),
    quirk('lists-typed-as-texts'),
  ),
  differ(
    'body',
    'create-new-estimate',
    'paymentScheduleConfig.schedules[]',
    also(number),
    quirk('lists-typed-as-texts'),
  ),

  differ('status', 'search-opportunities-advanced', '201', {}, quirk('status-codes')),
  differ('status', 'upload-media-content', '400', {}, quirk('uploads')),
  differ('status', 'delete-event', '200', {}, quirk('status-codes')),
  differ('status', 'search-contacts-advanced', '422', {}, quirk('contact-search-body')),
  differ('status', 'get-user-by-location', '422', {}, quirk('user-search')),
  differ('status', '*', '401', {}, quirk('tokens')),
  differ('status', '*', '403', {}, quirk('error-shapes')),
  differ('status', '*', '404', {}, quirk('status-codes')),
  differ('status', '*', '429', {}, quirk('rate-limits')),
  differ('error', '*', 'message', also({ anyOf: [text, texts] }), quirk('error-shapes')),

  differ(
    'response',
    'get-location',
    'location.currency',
    also({ ...text, example: 'USD' }),
    quirk('locations'),
  ),
  differ(
    'response',
    'list-estimates',
    'estimates[]',
    also(reference('EstimateResponseDto')),
    quirk('lists-typed-as-texts'),
  ),
  differ(
    'response',
    ['create-invoice', 'record-invoice'],
    ['invoiceItems[]', 'invoice.invoiceItems[]'],
    also(object),
    quirk('lists-typed-as-texts'),
  ),
  differ(
    'response',
    ['text2pay-invoice', 'send-invoice'],
    ['invoiceItems[]', 'invoice.invoiceItems[]'],
    also(object),
    quirk('lists-typed-as-texts'),
  ),
  differ(
    'response',
    'list-invoices',
    'invoices[].invoiceItems[]',
    also(object),
    quirk('lists-typed-as-texts'),
  ),
  differ(
    'response',
    ['create-new-estimate', 'send-estimate'],
    ['items[]', 'estimateActionHistory[]'],
    also(object),
    quirk('lists-typed-as-texts'),
  ),
  differ(
    'response',
    'list-estimates',
    ['estimates[].items[]', 'estimates[].estimateActionHistory[]', 'estimates[]'],
    also(object),
    quirk('lists-typed-as-texts'),
  ),
  differ('response', 'create-invoice', 'invoiceNumber', also(text), quirk('invoice-numbers')),
  differ('response', 'get-invoice', 'invoiceItems[]', also(object), quirk('lists-typed-as-texts')),
  differ(
    'response',
    ['create-new-estimate', 'send-estimate'],
    ['companyId', 'lastVisitedAt', 'frequencySettings.schedule'],
    optional,
    quirk('estimates'),
  ),
  differ(
    'response',
    ['create-new-estimate', 'send-estimate'],
    ['issueDate', 'expiryDate'],
    also(text),
    quirk('estimates'),
  ),
  differ(
    'response',
    'create-custom-field',
    'customField.picklistOptions[]',
    also(object),
    quirk('custom-field-definitions'),
  ),
  differ('response', 'get-object-schema-by-key', 'object.type', also(text), typedObject),
  differ('response', 'task-search', 'tasks[]', also(object), quirk('task-ids')),
  differ(
    'response',
    ['create-object-record', 'update-object-record', 'get-record-by-id'],
    'record.properties',
    also(object),
    quirk('object-records'),
  ),
  differ(
    'response',
    'search-object-records',
    ['records[].properties', 'records[].searchAfter[]'],
    also({ anyOf: [object, text] }),
    quirk('object-records'),
  ),
  differ('response', 'get-all-notes', 'notes[].userId', also(absent), quirk('contact-notes')),
  differ(
    'response',
    ['get-note', 'create-note', 'update-note'],
    'note.userId',
    also(absent),
    quirk('contact-notes'),
  ),
  differ(
    'response',
    'cancel-scheduled-message',
    'status',
    also({ ...number, example: 200 }),
    quirk('status-codes'),
  ),
  differ(
    'response',
    'export-messages-by-location',
    'nextCursor',
    also(absent),
    quirk('message-export'),
  ),
  differ('response', bulkTags, 'responses[]', also(object), quirk('bulk-tags')),
  differ('response', users, 'scopes', also(texts), quirk('user-scopes')),
  differ('response', userLists, 'users[].scopes', also(texts), quirk('user-scopes')),
  differ(
    'response',
    'get-calendars',
    'calendars[].openHours',
    also(object),
    quirk('calendar-fields'),
  ),
  differ('response', calendars, 'calendar.openHours', also(object), quirk('calendar-fields')),
  differ(
    'response',
    'get-conversation',
    ['inbox', 'unreadCount'],
    optional,
    quirk('conversation-answers'),
  ),
  differ('response', 'delete-calendar', 'success', optional, quirk('deleting-a-calendar')),
  differ('response', 'get-slots', 'traceId', also(text), quirk('free-slots')),
  differ('response', eventLists, within('events[].', times), also(time), isoTimes),
  differ(
    'response',
    eventLists,
    within('events[].', ['groupId', 'assignedUserId', 'users']),
    optional,
    quirk('event-lists'),
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
    quirk('contact-search-answer'),
  ),
  differ('response', eventLists, 'events[].createdBy.userId', also(absent), quirk('event-lists')),
  differ('response', 'get-appointment', within('event.', times), also(time), isoTimes),
  differ(
    'response',
    'get-appointment',
    undefined,
    also(only('appointment', object)),
    quirk('appointment-answers'),
  ),
  differ('response', blockSlots, ['startTime', 'endTime'], also(time), isoTimes),
  differ(
    'response',
    opportunities,
    within('opportunities[].', ['notes[]', 'tasks[]', 'calendarEvents[]', 'followers[]']),
    also({ anyOf: [text, object] }),
    quirk('opportunity-search'),
  ),
  differ(
    'response',
    opportunities,
    ['opportunities[].*', 'opportunities[].contact.*'],
    also(absent),
    quirk('opportunity-search'),
  ),
  differ(
    'response',
    opportunities,
    'opportunities[].customFields[].fieldValue',
    optional,
    quirk('custom-field-values'),
  ),
  differ(
    'response',
    ['get-opportunity', 'create-opportunity', 'update-opportunity'],
    'opportunity.followers[]',
    also(text),
    quirk('opportunity-answers'),
  ),
  differ(
    'response',
    [...contactWrites, 'get-contact', 'get-duplicate-contact'],
    'contact.attributionSource.url',
    optional,
    quirk('contact-answers'),
  ),
  differ(
    'response',
    'get-custom-fields',
    'customFields[].picklistOptions[]',
    also(object),
    quirk('text-box-lists'),
  ),
  differ(
    'response',
    ['get-opportunity', 'create-opportunity', 'update-opportunity'],
    'opportunity.customFields[].fieldValue',
    also(number),
    quirk('custom-field-dates'),
  ),
  differ(
    'response',
    opportunities,
    'opportunities[].indexVersion',
    also(number),
    quirk('opportunity-search'),
  ),
  differ(
    'response',
    ['get-opportunity', 'create-opportunity', 'update-opportunity', 'Upsert-opportunity'],
    'opportunity.indexVersion',
    also(number),
    quirk('opportunity-answers'),
  ),
  differ(
    'response',
    'get-pipelines',
    'pipelines[].stages[]',
    also({ type: 'object', properties: { id: text, name: text } }),
    quirk('pipeline-stages'),
  ),
  differ(
    'response',
    'get-messages',
    undefined,
    also(only('messages', reference('GetMessagesByConversationResponseDto'))),
    quirk('nested-messages'),
  ),
  differ(
    'response',
    'get-message',
    undefined,
    also(only('message', reference('GetMessageResponseDto'))),
    quirk('nested-messages'),
  ),
  differ(
    'response',
    'get-email-by-id',
    undefined,
    also(only('emailMessage', reference('GetEmailMessageResponseDto'))),
    quirk('nested-messages'),
  ),
  differ(
    'response',
    'get-message-transcription',
    undefined,
    also({ type: 'array', items: reference('GetMessageTranscriptionResponseDto') }),
    quirk('transcriptions'),
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
    quirk('association-lists'),
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
    ['list-transactions', 'list-subscriptions'],
    'data[].status',
    also({ ...text, example: 'succeeded' }),
    quirk('payment-lists'),
  ),
  differ(
    'body',
    'create-post',
    ['status', 'type', 'tiktokPostDetails.privacyLevel', 'gmbPostDetails.actionType'],
    also(text),
    quirk('social-posts'),
  ),
  differ(
    'response',
    'create-post',
    within('results.post.', [
      'status',
      'type',
      'tiktokPostDetails.privacyLevel',
      'gmbPostDetails.actionType',
      'postApprovalDetails.approvalStatus',
    ]),
    also(text),
    quirk('social-posts'),
  ),
  differ('response', 'create-post', 'results.post.error', optional, quirk('social-posts')),
  differ('response', 'get-order-by-id', 'items[]', also(object), quirk('orders')),
  differ(
    'response',
    'list-documents-contracts',
    within('documents[].', ['status', 'paymentStatus']),
    also(text),
    quirk('documents-and-contracts'),
  ),
  differ(
    'response',
    'get-all-categories-by-location',
    'categories[].name',
    optional,
    quirk('blog-categories'),
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

/** The responses of operations whose 200 has no schema, by operationId. */
export const undocumented: Record<string, { contentType?: string; schema: object }> = {
  // docs/highlevel_quirks.md#contact-search-answer
  'search-contacts-advanced': {
    schema: {
      type: 'object',
      required: ['contacts', 'total'],
      properties: { contacts: { type: 'array', items: searchedContact }, total: number },
    },
  },
  // docs/highlevel_quirks.md#duplicate-search
  'get-duplicate-contact': {
    schema: {
      type: 'object',
      properties: { contact: { allOf: [reference('GetContectByIdSchema')], nullable: true } },
    },
  },
  // docs/highlevel_quirks.md#time-zones
  'get-timezones': {
    schema: {
      type: 'object',
      properties: { timeZones: { type: 'array', items: { ...text, example: 'Etc/GMT+12' } } },
    },
  },
  // docs/highlevel_quirks.md#transcriptions
  'get-message-recording': {
    contentType: 'audio/x-wav',
    schema: { ...text, example: 'RIFF\u0000\u0000\u0000\u0000WAVE' },
  },
  'download-message-transcription': {
    contentType: 'text/plain',
    schema: { ...text, example: 'This call may be recorded.' },
  },
};
