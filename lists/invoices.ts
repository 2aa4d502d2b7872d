import type { Item } from '../operation';
import { offsetTo, ownedBy, type Place } from './place';
import { dayOf } from './titles';

/** Both lists require paging parameters, as text (docs/highlevel_quirks.md#required-paging). */
const placed = (place: Place) => {
  const { limit, offset } = offsetTo(place, 100);
  return { ...ownedBy(place), limit: String(limit), offset: String(offset) };
};

/** The invoices of the sub-account, the latest issue date first. */
export const listInvoices = {
  endpoint: 'GET /invoices/',
  scope: 'invoices.readonly',
  request: (_: object, place: Place) => ({
    query: { ...placed(place), sortField: 'issueDate', sortOrder: 'descend' },
  }),
  result: 'invoices',
} as const;

/** The estimates of the sub-account. */
export const listEstimates = {
  endpoint: 'GET /invoices/estimate/list',
  scope: 'invoices/estimate.readonly',
  request: (_: object, place: Place) => ({ query: placed(place) }),
  result: 'estimates',
} as const;

/** The title of an invoice or estimate: `INV-44 Whitening (sent, 329.5 USD)`. */
export const paperTitle = (
  [prefix, number, status]: [prefix: unknown, number: unknown, status: unknown],
  { name, total, currency }: Item,
) => {
  const code = number === undefined ? '' : `${prefix ?? ''}${number}`;
  const sum = total === undefined ? '' : `${total} ${currency ?? ''}`.trim();
  const details = [status, sum].filter(Boolean).join(', ');
  return [code, name, details && `(${details})`].filter(Boolean).join(' ');
};

/** Distinguishes equal titles by contact and issue date. */
export const paperDetails = ({ contactDetails, issueDate, createdAt }: Item) => [
  Object(contactDetails).name,
  dayOf(issueDate ?? createdAt),
];
