import type * as z from 'zod';
import { readContact } from '../highlevel/contact';
import { UserError } from '../highlevel/errors';
import { type Invoicing, readInvoicing } from '../highlevel/invoicing';
import type { Session } from '../highlevel/session';
import { ownedBy } from '../lists/place';
import { dayAfter } from '../operation';
import { nested } from './nested';
import type { attachments, contactForm, lineItem, lineItems, recipients } from './paper_form';

type CommonForm = {
  contactId: string;
  name: string;
  items: z.output<ReturnType<typeof lineItems>>;
  liveMode: boolean;
  currency?: string | undefined;
  issueDate?: string | undefined;
  termsNotes?: string | undefined;
  title?: string | undefined;
  attachments?: z.output<typeof attachments>;
} & { [K in keyof typeof contactForm]?: z.output<(typeof contactForm)[K]> } & {
  [K in keyof typeof recipients]?: z.output<(typeof recipients)[K]>;
};

/** The recipient and the sender of an invoice or estimate, as far as HighLevel has them. */
export type Parties = {
  contact: { name: string; email: string; phoneNo: string };
  invoicing: Invoicing;
};

/**
 * Reads what the form leaves empty: the contact's name, email and phone number, which HighLevel
 * requires in each invoice (docs/highlevel_quirks.md#invoice-contacts), the currency and the
 * business.
 *
 * @throws UserError if the contact has no name, or neither email nor phone number.
 */
export const readParties = async ({
  session,
  values,
}: {
  session: Session;
  values: CommonForm;
}): Promise<Parties> => {
  const contact = await contactIn(session, values);
  const invoicing = await readInvoicing(session);
  if (!contact.name)
    throw new UserError('Contact Name: is required, because the contact has none.');
  if (!contact.email && !contact.phoneNo) {
    throw new UserError(
      'Contact Email, Contact Phone: one of these is required, because the contact has neither.',
    );
  }
  return { contact, invoicing };
};

const contactIn = async (session: Session, form: CommonForm): Promise<Parties['contact']> => {
  const {
    contactDetails_name: name,
    contactDetails_email: email,
    contactDetails_phoneNo: phoneNo,
  } = form;
  if (name && email && phoneNo) return { name, email, phoneNo };
  const known = await readContact(session, form.contactId);
  return {
    name: name ?? known.name,
    email: email ?? known.email,
    // White space alone is no phone number.
    phoneNo: phoneNo || known.phone,
  };
};

type CommonBody = { [name: string]: unknown; issueDate: string; title: string | undefined };
/** The values that a body depends on besides the form. */
export type BodyCall = { locationId: string; now: Date; timeZone: string; known: Parties };

/**
 * The part of the body that invoices and estimates share.
 *
 * @throws UserError if neither the form nor the sub-account has a currency.
 */
export const commonBody = (
  form: CommonForm,
  call: BodyCall,
  papers: Invoicing['invoice'],
): CommonBody => {
  const { contactId, items, attachments: files, contactDetails_additionalEmails, ...rest } = form;
  const { contact, invoicing } = call.known;
  const { currency = invoicing.currency } = form;
  if (!currency) throw new UserError('Currency: is required, because the sub-account has none.');
  const { contactDetails, businessDetails, sentTo, ...body } = nested(rest);
  const { address, ...business } = invoicing.business;
  const asked: Record<string, unknown> = { ...Object(businessDetails) };
  return {
    ...ownedBy(call),
    ...body,
    currency,
    title: form.title ?? papers.title,
    termsNotes: form.termsNotes ?? papers.termsNotes,
    issueDate: form.issueDate ?? todayIn(call, invoicing.timeZone),
    items: items.map((item) => itemOf(item, currency)),
    contactDetails: {
      ...Object(contactDetails),
      ...contact,
      id: contactId,
      additionalEmails: contactDetails_additionalEmails?.map((each) => ({ email: each })),
    },
    businessDetails: {
      ...business,
      ...asked,
      address: asked.address ?? address,
    },
    sentTo: {
      email: contact.email ? [contact.email] : [],
      ...(contact.phoneNo && { phoneNo: [contact.phoneNo] }),
      ...Object(sentTo),
    },
    attachments: files?.map((file) => ({
      id: file.attachmentId,
      name: file.attachmentName,
      url: file.attachmentUrl,
      type: file.attachmentType,
      size: file.attachmentSize,
    })),
  };
};

const itemOf = (item: z.output<typeof lineItem>, currency: string) => ({
  name: item.itemName,
  description: item.itemDescription,
  productId: item.itemProductId,
  priceId: item.itemPriceId,
  currency: item.itemCurrency ?? currency,
  amount: item.itemAmount,
  qty: item.itemQty ?? 1,
  // Required in estimates (docs/highlevel_quirks.md#estimates).
  type: item.itemType ?? 'one_time',
  taxes:
    item.itemTaxId === undefined
      ? undefined
      : [
          {
            _id: item.itemTaxId,
            taxId: item.itemTaxId,
            name: item.itemTaxName,
            rate: item.itemTaxRate,
            calculation: item.itemTaxCalculation,
            description: item.itemTaxDescription,
          },
        ],
  taxInclusive: item.itemTaxInclusive,
  automaticTaxCategoryId: item.itemAutomaticTaxCategoryId,
  isSetupFeeItem: item.itemIsSetupFee,
});

/** Today's date in the sub-account's time zone, which HighLevel compares with. */
const todayIn = ({ now, timeZone }: BodyCall, zone = timeZone): string => {
  try {
    // The Swedish date format is ISO 8601.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
};

const daysAfter = (start: string, days: number): string =>
  dayAfter(new Date(`${start}T00:00:00Z`), days);

/** The last day, counted from the issue date, unless the form has one. */
export const endOf = (issueDate: string, days?: number) =>
  days === undefined ? undefined : daysAfter(issueDate, days);
