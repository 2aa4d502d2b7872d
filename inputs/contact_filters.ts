import * as z from 'zod';
import { UserError } from '../highlevel/errors';
import { customFieldId } from './custom_fields';
import { moment } from './kinds';
import { tags } from './tag';
import { assignedTo } from './user';

const operators = {
  eq: 'Is',
  not_eq: 'Is Not',
  contains: 'Contains',
  not_contains: 'Does Not Contain',
  exists: 'Has a Value',
  not_exists: 'Has No Value',
  gte: 'Is at Least',
  lte: 'Is at Most',
};

const operator = z.enum([
  'eq',
  'not_eq',
  'contains',
  'not_contains',
  'exists',
  'not_exists',
  'gte',
  'lte',
]);

type Operator = z.output<typeof operator>;

const value = z
  .string()
  .max(75)
  .optional()
  .describe('Leave this empty for Has a Value and Has No Value.');

/** The fields that contacts can be searched by, except those with a filter of their own. */
const filterable = z.enum([
  'firstNameLowerCase',
  'lastNameLowerCase',
  'email',
  'businessName',
  'source',
  'type',
  'city',
  'state',
  'country',
  'postalCode',
  'website',
  'timezone',
  'dnd',
]);

/** The conditions of a contact search; a contact must meet all of them. */
export const contactFilters = {
  tags: tags('Only contacts that have all of these tags.').optional(),
  assignedTo: assignedTo().optional(),
  createdAfter: moment().optional(),
  createdBefore: moment().optional(),
  updatedAfter: moment().optional(),
  updatedBefore: moment().optional(),
  customFieldFilters: z
    .array(
      z.object({
        customFieldId: customFieldId('contact'),
        customFieldOperator: operator.meta({ label: 'Operator', choices: operators }),
        customFieldValue: value.meta({ label: 'Value' }),
      }),
    )
    .optional()
    .meta({ label: 'Custom Field Filters' }),
  filters: z
    .array(
      z.object({
        filterField: filterable.meta({
          label: 'Field',
          choices: {
            firstNameLowerCase: 'First Name',
            lastNameLowerCase: 'Last Name',
            email: 'Email',
            businessName: 'Company Name',
            source: 'Source',
            type: 'Type',
            city: 'City',
            state: 'State',
            country: 'Country',
            postalCode: 'Postal Code',
            website: 'Website',
            timezone: 'Time Zone',
            dnd: 'Do Not Disturb',
          },
        }),
        filterOperator: operator.meta({ label: 'Operator', choices: operators }),
        filterValue: value.meta({ label: 'Value' }),
      }),
    )
    .optional()
    .meta({ label: 'More Filters' }),
};

type ContactFilters = z.output<z.ZodObject<typeof contactFilters>>;

/** The filters of POST /contacts/search; a contact must meet all of them. */
export const filtersOf = (form: ContactFilters) => [
  ...(form.tags ?? []).map((tag) => ({ field: 'tags', operator: 'eq', value: tag })),
  ...(form.assignedTo ? [{ field: 'assignedTo', operator: 'eq', value: form.assignedTo }] : []),
  ...range('dateAdded', form.createdAfter, form.createdBefore),
  ...range('dateUpdated', form.updatedAfter, form.updatedBefore),
  ...(form.customFieldFilters ?? []).map((filter) =>
    condition(
      `customFields.${filter.customFieldId}`,
      filter.customFieldOperator,
      filter.customFieldValue,
    ),
  ),
  ...(form.filters ?? []).map((filter) =>
    condition(filter.filterField, filter.filterOperator, filter.filterValue),
  ),
];

const range = (field: string, gte: string | undefined, lte: string | undefined) =>
  gte || lte ? [{ field, operator: 'range', value: { gte, lte } }] : [];

const condition = (field: string, operator: Operator, value: string | undefined) => {
  if (operator === 'exists' || operator === 'not_exists') return { field, operator };
  if (value === undefined) {
    throw new UserError(`Value: is required in a filter with ${operators[operator]}.`);
  }
  if (operator === 'gte' || operator === 'lte') {
    return { field, operator: 'range', value: { [operator]: value } };
  }
  return { field, operator, value: comparedWith(field, value) };
};

/** A value as HighLevel stores it: names are in lower case. */
const comparedWith = (field: string, value: string) => {
  if (field === 'dnd') return truthOf(value);
  return field.endsWith('LowerCase') ? value.toLowerCase() : value;
};

const truthOf = (value: string): boolean => {
  if (!/^(true|false)$/i.test(value)) {
    throw new UserError('Value: use true or false for Do Not Disturb.');
  }
  return value.toLowerCase() === 'true';
};
