import type * as z from 'zod';
import { readContact } from '../highlevel/contact';
import { UserError } from '../highlevel/errors';
import { type Invoicing, readInvoicing } from '../highlevel/invoicing';
import type { Session } from '../highlevel/session';
import { ownedBy } from '../lists/place';
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

/** Whom an invoice or an estimate is for, and who sends it, as far as HighLevel knows that. */
export type Parties = {
  contact: { name: string; email: string; phoneNo: string };
  invoicing: Invoicing;
};

/**
 * Reads what the form leaves to HighLevel: the contact's name, email and phone number, which HighLevel
 * requires with each invoice (docs/highlevel_quirks.md#invoice-contacts), the currency and the
 * business.
 *
 * @throws UserError where the contact can be reached in no way.
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
      'Contact Email, Contact Phone: one of them is required, because the contact has neither.',
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
    phoneNo: phoneNo ?? known.phone,
  };
};

type CommonBody = { [name: string]: unknown; issueDate: string; title: string | undefined };
/** What a body is made of besides the form. */
export type BodyCall = { locationId: string; now: Date; timeZone: string; known: Parties };

/**
 * What the bodies of invoices and estimates have in common.
 *
 * @throws UserError where neither the form nor the sub-account names a currency.
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
  // Estimates require it (docs/highlevel_quirks.md#estimates).
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

/** The day that it is in the sub-account, by whose clock HighLevel judges it. */
const todayIn = ({ now, timeZone }: BodyCall, zone = timeZone): string => {
  try {
    // Swedish dates are ISO 8601 dates.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
};

const daysAfter = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The last day, counted from the issue date, unless the form gives it. */
export const endOf = (issueDate: string, days?: number) =>
  days === undefined ? undefined : daysAfter(issueDate, days);
