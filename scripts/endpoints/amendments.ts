import type { EndpointFacts, EndpointField } from '../../any_endpoint/description';

type Amendment = Partial<EndpointFacts> & {
  /** Names of fields that the document marks as required but HighLevel does not. */
  optional?: string[];
  /** Fields of the body that the document lacks; they come before its own. */
  adds?: EndpointField[];
};

const locationId: EndpointField = { name: 'locationId', required: true, fill: 'locationId' };

/** Corrections to the documents, by endpoint (docs/highlevel_quirks.md). */
export const amendments: Record<string, Amendment> = {
  // docs/highlevel_quirks.md#contact-search-body
  'POST /contacts/search': {
    adds: [
      locationId,
      { name: 'pageLimit', kind: 'integer', required: true, limits: { min: 1, max: 500 } },
      { name: 'page', kind: 'integer', limits: { min: 1 } },
      { name: 'query', limits: { length: 75 } },
      { name: 'searchAfter', kind: 'JSON' },
      { name: 'filters', kind: 'JSON' },
      { name: 'sort', kind: 'JSON' },
    ],
    paging: { size: 'pageLimit', maxSize: 500, at: 'page', by: 'number', first: 1 },
    answer: {
      list: 'contacts',
      id: 'id',
      created: 'dateAdded',
      changed: 'dateUpdated',
      fields: [
        'id',
        'firstName',
        'lastName',
        'email',
        'phone',
        'companyName',
        'source',
        'tags:list',
      ],
    },
  },
  'GET /contacts/search/duplicate': {
    answer: {
      record: 'contact',
      id: 'id',
      fields: ['id', 'firstName', 'lastName', 'email', 'phone'],
    },
  },
  // docs/highlevel_quirks.md#deprecated-contact-list: the next page depends on two values of the
  // last contact.
  'GET /contacts/': { paging: { size: 'limit', maxSize: 100 } },
  // docs/highlevel_quirks.md#opportunity-upsert
  'POST /opportunities/upsert': {
    adds: [{ name: 'contactId', required: true, from: 'contact' }],
    optional: ['followers', 'isRemoveAllFollowers', 'followersActionType'],
  },
  // docs/highlevel_quirks.md#required-in-the-documents-only
  'POST /calendars/events/block-slots': { optional: ['calendarId'] },
  'PUT /calendars/events/block-slots/{eventId}': { optional: ['calendarId'] },
  'POST /conversations/messages': { optional: ['subType', 'status'] },
  // docs/highlevel_quirks.md#version-header
  'GET /conversations/messages/email/{id}': { version: '2021-04-15' },
  'DELETE /conversations/messages/email/{emailMessageId}/schedule': { version: '2021-04-15' },
  'POST /oauth/token': { version: 'none' },
  // docs/highlevel_quirks.md#transcriptions
  'GET /conversations/messages/{messageId}/locations/{locationId}/recording': {
    file: 'recording.wav',
  },
  'GET /conversations/locations/{locationId}/messages/{messageId}/transcription/download': {
    file: 'transcription.txt',
  },
  'GET /conversations/messages/export': {
    newestFirst: { sortBy: 'createdAt', sortOrder: 'desc' },
  },
  'GET /products/reviews': { newestFirst: { sortField: 'createdAt', sortOrder: 'desc' } },
  'GET /voice-ai/dashboard/call-logs': { newestFirst: { sortBy: 'createdAt', sort: 'descend' } },
  // The document has two operations for these paths and does not name this path parameter.
  'POST /contacts/bulk/tags/update/{type}': {
    path: [{ name: 'type', required: true, choices: ['add', 'remove'] }],
  },
  'GET /saas-api/public-api/agency-plans/{companyId}': { answer: { list: '', id: 'planId' } },
  'GET /saas-api/public-api/saas-locations/{companyId}': {
    answer: {
      list: 'locations',
      id: 'locationId',
      fields: ['locationId', 'companyId', 'saasMode'],
    },
  },
  'GET /phone-system/numbers/location/{locationId}': {
    answer: {
      list: 'numbers',
      id: 'sid',
      created: 'dateAdded',
      changed: 'dateUpdated',
      fields: ['sid', 'phoneNumber', 'friendlyName', 'countryCode'],
    },
  },
  // docs/highlevel_quirks.md#multipart-forms
  'POST /conversations/messages/upload': {
    adds: [{ name: 'fileAttachment', kind: 'file', required: true }],
  },
};
