import { customFieldsScope } from '../highlevel/custom_fields';

/** The custom fields of the sub-account, of one kind of records. */
export const listCustomFields = {
  endpoint: 'GET /locations/{locationId}/customFields',
  scope: customFieldsScope,
  result: 'customFields',
} as const;
