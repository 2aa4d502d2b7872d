import { customFieldsScope } from '../highlevel/custom_fields';

/** The custom fields of the sub-account for one kind of record. */
export const listCustomFields = {
  endpoint: 'GET /locations/{locationId}/customFields',
  scope: customFieldsScope,
  result: 'customFields',
} as const;
