import * as z from 'zod';
import type { ContactDetails, Discount, LineItem } from '../../records/invoices';
import { badRequest } from '../../refusal';
import type { State } from '../../state';
import type { LocationGrant } from '../../tokens';
import { flag, requiredText, text } from '../../validation';
import { zoneless } from '../../views';

/** The sub-account under its name in invoices and estimates. */
export const owner = { altId: requiredText, altType: z.enum(['location']) };

/** Rejects a sub-account other than the token's. */
export const assertOwn = ({ locationId }: LocationGrant, { altId }: { altId: string }): void => {
  if (altId !== locationId) throw badRequest(`Location with id ${altId} not found`);
};

const address = z.strictObject({
  addressLine1: text.optional(),
  addressLine2: text.optional(),
  city: text.optional(),
  state: text.optional(),
  countryCode: text.optional(),
  postalCode: text.optional(),
});

export const businessDetails = z.strictObject({
  logoUrl: text.optional(),
  name: text.optional(),
  phoneNo: text.optional(),
  address: address.optional(),
  website: text.optional(),
  customValues: z.array(text).optional(),
});

/** The phone number and the email are required (docs/highlevel_quirks.md#invoice-contacts). */
export const contactDetails = z.strictObject({
  id: requiredText,
  name: requiredText,
  phoneNo: text,
  email: text,
  additionalEmails: z.array(z.strictObject({ email: requiredText })).optional(),
  companyName: text.optional(),
  address: address.optional(),
  customFields: z.array(text).optional(),
});

const tax = z.strictObject({
  _id: text,
  name: text,
  rate: z.number(),
  calculation: z.enum(['exclusive']).optional(),
  description: text.optional(),
  taxId: text.optional(),
});

const itemFields = {
  name: requiredText,
  description: text.optional(),
  productId: text.optional(),
  priceId: text.optional(),
  currency: requiredText,
  amount: z.number(),
  qty: z.number(),
  taxes: z.array(tax).optional(),
  automaticTaxCategoryId: text.optional(),
  isSetupFeeItem: flag.optional(),
  taxInclusive: flag.optional(),
};

const itemType = z.enum(['one_time', 'recurring']);

export const invoiceItems = z
  .array(z.strictObject({ ...itemFields, type: itemType.optional() }))
  .min(1);

/** Each has a type (docs/highlevel_quirks.md#estimates). */
export const estimateItems = z
  .array(
    z.strictObject({ ...itemFields, type: itemType, attachments: z.array(z.unknown()).optional() }),
  )
  .min(1);

export const discount = z.strictObject({
  type: z.enum(['percentage', 'fixed']),
  value: z.number().optional(),
  validOnProductIds: z.array(text).optional(),
});

export const sentTo = z.strictObject({
  email: z.array(text),
  emailCc: z.array(text).optional(),
  emailBcc: z.array(text).optional(),
  phoneNo: z.array(text).optional(),
});

export const sentFrom = z.strictObject({ fromName: text.optional(), fromEmail: text.optional() });

export const attachments = z.array(
  z.strictObject({ id: text, name: text, url: text, type: text, size: z.number() }),
);

export const charges = z.strictObject({
  charges: z.array(z.unknown()),
  collectedMiscellaneousCharges: z.number().optional(),
  paidCharges: z.array(z.unknown()).optional(),
});

export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'must be a valid date string' });

export const sendAction = z.enum(['sms_and_email', 'send_manually', 'email', 'sms']);

/** The fields of a request to send an invoice or estimate. */
export const sending = {
  ...owner,
  userId: requiredText,
  action: sendAction,
  liveMode: flag,
  sentFrom: sentFrom.optional(),
};

/** A limit or an offset, which the lists require as text. */
export const place = z
  .string()
  .regex(/^\d+$/, { error: 'must be a number string' })
  .transform(Number);

type WrittenItem = z.output<typeof invoiceItems>[number];

export const kept = (state: State, items: WrittenItem[]): LineItem[] =>
  items.map((item) => ({
    ...item,
    _id: state.ids.hex(),
    taxes: item.taxes ?? [],
    taxInclusive: item.taxInclusive ?? false,
    type: item.type ?? 'one_time',
  }));

const cents = (amount: number) => Math.round(amount * 100) / 100;

/** The total of a list of items, in units of the currency, not in cents. */
export const sumsOf = (items: LineItem[], { type, value = 0 }: Partial<Discount>) => {
  const subTotal = items.reduce((sum, { amount, qty }) => sum + amount * qty, 0);
  const discounted = type === 'percentage' ? (subTotal * value) / 100 : value;
  const tax = items.reduce((sum, { amount, qty, taxes, taxInclusive }) => {
    const rate = taxInclusive ? 0 : taxes.reduce((rates, each) => rates + each.rate, 0);
    return sum + (amount * qty * rate) / 100;
  }, 0);
  return {
    subTotal: cents(subTotal),
    discount: cents(discounted),
    tax: cents(tax),
    total: cents(Math.max(0, subTotal - discounted + tax)),
  };
};

/** Rejects a contact that the sub-account does not have. */
export const assertContact = (
  state: State,
  { locationId }: LocationGrant,
  { id }: ContactDetails,
): void => {
  if (state.contacts.find(id)?.locationId !== locationId)
    throw badRequest(`Contact with id ${id} not found`);
};

/** Rejects a user who does not work in the sub-account. */
export const assertUser = (state: State, { locationId }: LocationGrant, userId: string): void => {
  const user = state.users.find(userId);
  if (!user?.roles.locationIds.includes(locationId))
    throw badRequest(`User with id ${userId} not found`);
};

/** Today's date in the sub-account's time zone. */
export const today = (state: State, { locationId }: LocationGrant): string =>
  zoneless(state.stamp(), state.locations.find(locationId)?.timezone ?? 'UTC').slice(0, 10);

export const daysAfter = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

type Listed = { contactDetails: ContactDetails; issueDate: string; name: string };

type Filter = {
  contactId?: string | undefined;
  startAt?: string | undefined;
  endAt?: string | undefined;
  search?: string | undefined;
};

/** Whether a list with these filters includes the record. */
export const isAsked =
  ({ contactId, startAt = '', endAt = '9999', search = '' }: Filter) =>
  ({ contactDetails, issueDate, name }: Listed): boolean =>
    (contactId ?? contactDetails.id) === contactDetails.id &&
    issueDate >= startAt &&
    issueDate <= endAt &&
    [name, contactDetails.name, contactDetails.email, contactDetails.phoneNo].some((each) =>
      each.toLowerCase().includes(search.toLowerCase()),
    );
