import * as z from 'zod';
import type { CustomField, Location } from '../records/accounts';
import { badRequest, forbidden } from '../refusal';
import { route } from '../route';
import { pageOf, paging, requiredText } from '../validation';
import { without } from '../views';
import { customFieldFrom, keyOf, newCustomField } from './custom_field_write';
import { assertSnapshot, creation, update, writtenTo } from './location_write';

const timeZones = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Calcutta',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
];

const customValue = z.strictObject({ name: requiredText, value: requiredText });

export const locations = [
  route({
    endpoint: 'GET /locations/search',
    version: '2021-07-28',
    scope: 'locations.readonly',
    level: 'either',
    query: z.strictObject({
      companyId: z.string().optional(),
      ...paging({ limit: 10 }),
      order: z.enum(['asc', 'desc']).default('asc'),
      email: z.string().optional(),
    }),
    answer: ({ query, grant, state }) => {
      if (query.companyId && query.companyId !== grant.companyId) throw forbidden();
      const found = state.locations
        .where({ companyId: grant.companyId })
        .filter(({ id }) => grant.level === 'agency' || id === grant.locationId)
        .filter(({ email }) => email === (query.email ?? email));
      const ordered = query.order === 'asc' ? found : found.reverse();
      return { locations: pageOf(ordered, query).map(itemView) };
    },
  }),

  route({
    endpoint: 'GET /locations/{locationId}',
    version: '2021-07-28',
    scope: 'locations.readonly',
    level: 'either',
    answer: ({ path, state }) => {
      const location = state.locations.find(path('locationId'));
      return { location: location && recordView(location) };
    },
  }),

  route({
    endpoint: 'POST /locations/',
    version: '2021-07-28',
    scope: 'locations.write',
    level: 'agency',
    body: creation,
    answer: ({ body: { snapshotId, ...written }, grant, state }) => {
      const { companyId } = grant;
      if (written.companyId !== companyId) throw forbidden();
      assertSnapshot(state, companyId, snapshotId);
      const blank = {
        id: state.ids.next(),
        companyId,
        name: written.name,
        settings: {
          allowDuplicateContact: false,
          allowDuplicateOpportunity: false,
          allowFacebookNameMerge: false,
          disableContactTimezone: false,
        },
        social: {},
        dateAdded: state.stamp(),
      };
      return writtenView(state.locations.put(writtenTo(blank, written)));
    },
  }),

  route({
    endpoint: 'PUT /locations/{locationId}',
    version: '2021-07-28',
    scope: 'locations.write',
    level: 'agency',
    body: update,
    answer: ({ path, body: { snapshot, ...written }, grant, state }) => {
      const location = state.locations.find(path('locationId'));
      if (!location || written.companyId !== grant.companyId) throw forbidden();
      assertSnapshot(state, grant.companyId, snapshot?.id);
      return writtenView(state.locations.put(writtenTo(location, written)));
    },
  }),

  route({
    endpoint: 'GET /locations/{locationId}/tags',
    version: '2021-07-28',
    scope: 'locations/tags.readonly',
    level: 'location',
    answer: ({ path, state }) => ({ tags: state.tags.where({ locationId: path('locationId') }) }),
  }),

  route({
    endpoint: 'GET /locations/{locationId}/customFields',
    version: '2021-07-28',
    scope: 'locations/customFields.readonly',
    level: 'location',
    query: z.strictObject({ model: z.enum(['contact', 'opportunity', 'all']).default('all') }),
    answer: ({ path, query, state }) => ({
      customFields: state.customFields
        .where({ locationId: path('locationId') })
        .filter(({ model }) => query.model === 'all' || model === query.model)
        .map(definitionView),
    }),
  }),

  route({
    endpoint: 'POST /locations/{locationId}/customFields',
    version: '2021-07-28',
    scope: 'locations/customFields.write',
    level: 'location',
    status: 201,
    body: newCustomField,
    answer: ({ path, body, state }) => {
      const locationId = path('locationId');
      const field = customFieldFrom(state, locationId, body);
      const taken = state.customFields.where({ locationId, fieldKey: field.fieldKey });
      if (taken.length) throw badRequest(`${field.fieldKey} already exists`);
      return { customField: definitionView(state.customFields.put(field)) };
    },
  }),

  route({
    endpoint: 'GET /locations/{locationId}/customValues',
    version: '2021-07-28',
    scope: 'locations/customValues.readonly',
    level: 'location',
    answer: ({ path, state }) => ({
      customValues: state.customValues.where({ locationId: path('locationId') }),
    }),
  }),

  route({
    endpoint: 'POST /locations/{locationId}/customValues',
    version: '2021-07-28',
    scope: 'locations/customValues.write',
    level: 'location',
    status: 201,
    body: customValue,
    answer: ({ path, body, state }) => ({
      customValue: state.customValues.put({
        id: state.ids.next(),
        locationId: path('locationId'),
        ...body,
        fieldKey: `{{ custom_values.${keyOf(body.name)} }}`,
      }),
    }),
  }),

  route({
    endpoint: 'PUT /locations/{locationId}/customValues/{id}',
    version: '2021-07-28',
    scope: 'locations/customValues.write',
    level: 'location',
    body: customValue,
    answer: ({ path, body, state }) => {
      const known = state.customValues.find(path('id'));
      if (known?.locationId !== path('locationId'))
        throw badRequest(`Custom value with id ${path('id')} not found`);
      return { customValue: state.customValues.put({ ...known, ...body }) };
    },
  }),

  route({
    endpoint: 'GET /locations/{locationId}/timezones',
    version: '2021-07-28',
    scope: 'locations.readonly',
    level: 'location',
    answer: () => ({ timeZones }),
  }),
];

// Values that the document lacks are undeclared
// (docs/highlevel_quirks.md#custom-field-definitions).
const definitionView = (field: CustomField) => ({
  ...field,
  documentType: 'field',
  parentId: null,
  standard: false,
  dateAdded: '2026-01-05T17:00:00.000Z',
});

const itemView = (location: Location) =>
  without(location, 'companyId', 'firstName', 'lastName', 'dateAdded');

const writtenView = (location: Location) => without(location, 'firstName', 'lastName', 'dateAdded');

const recordView = (location: Location) => ({
  ...location,
  // Undeclared (docs/highlevel_quirks.md#locations).
  currency: 'USD',
  domain: '',
  logoUrl: '',
  business: {
    name: location.name,
    email: location.email,
    logoUrl: '',
    address: location.address,
    city: location.city,
    state: location.state,
    country: location.country,
    postalCode: location.postalCode,
    website: location.website,
    timezone: location.timezone,
  },
});
