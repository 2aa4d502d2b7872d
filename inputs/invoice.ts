import * as z from 'zod';
import { readContact } from '../highlevel/contact';
import { UserError } from '../highlevel/errors';
import { type Invoicing, readInvoicing } from '../highlevel/invoicing';
import type { Session } from '../highlevel/session';
import { ownedBy } from '../lists/place';
import { choice } from '../operation';
import { choicesFrom } from './choices';
import { contactId, phone } from './contact';
import { country } from './country';
import { currency } from './currency';
import { day, email, emails, id, listOf, longText, webAddress } from './kinds';
import { nested } from './nested';
import { userId } from './user';

/** An invoice of the sub-account. */
export const invoiceId = () => id().meta({ label: 'Invoice', ...choicesFrom('invoice') });

/** An estimate of the sub-account. */
export const estimateId = () => id().meta({ label: 'Estimate', ...choicesFrom('estimate') });

/** Whether money is meant. */
export const liveMode = () =>
  z
    .boolean()
    .default(true)
    .describe('Yes is for real payments. No is for test mode, in which no money moves.');

/** The user whom HighLevel needs as the sender. */
export const sender = () =>
  userId().meta({
    label: 'Sender',
    description: 'The user of the sub-account who sends it and gets what comes of it.',
  });

/** A list of texts, each of which is kept as it is. */
const texts = () => listOf(z.string(), /\n/);

/** How an invoice or an estimate is sent. */
export const sendAction = () =>
  choice({
    email: 'Email',
    sms: 'SMS',
    sms_and_email: 'Email and SMS',
    send_manually: 'Manually (HighLevel only marks it as sent)',
  }).meta({
    label: 'Send By',
  });

/** The name and the address that an email comes from. */
export const sentFrom = {
  sentFrom_fromName: z.string().optional().meta({
    label: 'From Name',
    description: 'Leave empty for the name in the invoice settings.',
  }),
  sentFrom_fromEmail: email().optional().meta({
    label: 'From Email',
    description: 'Leave empty for the address in the invoice settings.',
  }),
};

const lineItem = z.object({
  itemName: z.string().meta({ label: 'Item Name' }),
  itemAmount: z.number().meta({
    label: 'Price',
    description:
      'The price of one, in the currency and not in cents: 49.5 is 49 dollars and 50 cents.',
  }),
  itemQty: z.number().min(0).optional().meta({
    label: 'Quantity',
    description: 'Leave empty for a quantity of 1.',
  }),
  itemDescription: z.string().optional().meta({ label: 'Item Description' }),
  itemCurrency: currency().optional().meta({
    label: 'Item Currency',
    description: 'Leave empty for the currency of the whole.',
  }),
  itemProductId: id()
    .optional()
    .meta({ label: 'Product', ...choicesFrom('product') }),
  itemPriceId: id().optional().meta({ label: 'Price ID' }),
  itemType: choice({ one_time: 'One-Time', recurring: 'Recurring' }).optional().meta({
    label: 'Price Type',
    description: 'Leave empty for a one-time price.',
  }),
  itemTaxName: z.string().optional().meta({ label: 'Tax Name' }),
  itemTaxRate: z.number().optional().meta({
    label: 'Tax Rate',
    description: 'The tax in percent, like 8.5.',
  }),
  itemTaxId: id().optional().meta({
    label: 'Tax ID',
    description: 'The ID of the tax in HighLevel. A tax needs its name, its rate and its ID.',
  }),
  itemTaxDescription: z.string().optional().meta({ label: 'Tax Description' }),
  itemTaxCalculation: choice({ exclusive: 'Exclusive' })
    .optional()
    .meta({ label: 'Tax Calculation' }),
  itemTaxInclusive: z.boolean().optional().meta({
    label: 'Tax Inclusive',
    description: 'Yes if the price includes the tax.',
  }),
  itemAutomaticTaxCategoryId: id().optional().meta({
    label: 'Automatic Tax Category ID',
    description: 'For taxes that HighLevel calculates.',
  }),
  itemIsSetupFee: z.boolean().optional().meta({ label: 'Setup Fee' }),
});

const lineItems = () =>
  z
    .array(
      lineItem.refine(
        ({ itemTaxName, itemTaxRate, itemTaxId }) =>
          new Set([itemTaxName, itemTaxRate, itemTaxId].map((each) => each === undefined)).size ===
          1,
        { error: 'A tax needs its name, its rate and its ID.' },
      ),
    )
    .min(1)
    .meta({ label: 'Line Items' });

const discountForm = {
  discount_value: z.number().min(0).optional().meta({
    label: 'Discount',
    description: 'In percent, or an amount in the currency, as Discount Type says.',
  }),
  discount_type: choice({ percentage: 'Percentage', fixed: 'Fixed Amount' })
    .default('percentage')
    .meta({
      label: 'Discount Type',
    }),
  discount_validOnProductIds: listOf(id())
    .optional()
    .meta({
      label: 'Discounted Products',
      description: 'One product per line. Leave empty for a discount on everything.',
      ...choicesFrom('product'),
    }),
};

const recipients = {
  sentTo_email: emails().optional().meta({
    label: 'Send to Emails',
    description: "Leave empty for the contact's email.",
  }),
  sentTo_emailCc: emails().optional().meta({ label: 'Send CC to Emails' }),
  sentTo_emailBcc: emails().optional().meta({ label: 'Send BCC to Emails' }),
  sentTo_phoneNo: listOf(phone()).optional().meta({
    label: 'Send to Phone Numbers',
    description: "Leave empty for the contact's phone number.",
  }),
};

const text = (label: string) => z.string().optional().meta({ label });

const contactForm = {
  contactDetails_name: z.string().optional().meta({
    label: 'Contact Name',
    description: 'Leave empty for the name that the contact has in HighLevel.',
  }),
  contactDetails_email: email().optional().meta({
    label: 'Contact Email',
    description: 'Leave empty for the email that the contact has in HighLevel.',
  }),
  contactDetails_phoneNo: phone().optional().meta({
    label: 'Contact Phone',
    description: 'Leave empty for the phone number that the contact has in HighLevel.',
  }),
  contactDetails_additionalEmails: emails().optional().meta({ label: 'Contact Additional Emails' }),
  contactDetails_companyName: text('Contact Company Name'),
  contactDetails_address_addressLine1: text('Contact Street Address'),
  contactDetails_address_addressLine2: text('Contact Address Line 2'),
  contactDetails_address_city: text('Contact City'),
  contactDetails_address_state: text('Contact State'),
  contactDetails_address_countryCode: country().optional().meta({ label: 'Contact Country' }),
  contactDetails_address_postalCode: text('Contact Postal Code'),
  contactDetails_customFields: texts().optional().meta({
    label: 'Contact Custom Fields',
    description: 'The IDs of custom fields to show, one per line.',
  }),
};

const businessForm = {
  businessDetails_name: z.string().optional().meta({
    label: 'Business Name',
    description:
      'What you leave empty of the business is taken from the invoice settings, or else from the sub-account.',
  }),
  businessDetails_phoneNo: phone().optional().meta({ label: 'Business Phone' }),
  businessDetails_website: text('Business Website'),
  businessDetails_logoUrl: webAddress().optional().meta({ label: 'Business Logo URL' }),
  businessDetails_address_addressLine1: text('Business Street Address'),
  businessDetails_address_addressLine2: text('Business Address Line 2'),
  businessDetails_address_city: text('Business City'),
  businessDetails_address_state: text('Business State'),
  businessDetails_address_countryCode: country().optional().meta({ label: 'Business Country' }),
  businessDetails_address_postalCode: text('Business Postal Code'),
  businessDetails_customValues: texts().optional().meta({
    label: 'Business Custom Values',
    description: 'The custom values to show, one per line.',
  }),
};

const attachments = z
  .array(
    z.object({
      attachmentId: z.string().meta({
        label: 'File ID',
        description: 'The ID of the file in the media library.',
      }),
      attachmentName: z.string().meta({ label: 'File Name' }),
      attachmentUrl: webAddress().meta({ label: 'File URL' }),
      attachmentType: z
        .string()
        .meta({ label: 'File Type', description: 'The kind of file, like application/pdf.' }),
      attachmentSize: z
        .number()
        .meta({ label: 'File Size', description: 'The size of the file in bytes.' }),
    }),
  )
  .optional()
  .meta({ label: 'Attachments' });

const issueDate = () =>
  day().optional().meta({
    label: 'Issue Date',
    description: 'Leave empty for today, in the time zone of the sub-account.',
  });

const termsNotes = () =>
  longText().optional().meta({
    label: 'Terms and Notes',
    description: 'May have HTML. Leave empty for the terms in the invoice settings.',
  });

const title = () =>
  z.string().optional().meta({
    label: 'Title',
    description: 'Leave empty for the title in the invoice settings.',
  });

const currencyField = () =>
  currency().optional().meta({
    label: 'Currency',
    description: 'A code like USD. Leave empty for the currency of the sub-account.',
  });

/** What is paid in turn (docs/highlevel_quirks.md#lists-typed-as-texts). */
const payments = () =>
  z.array(z.number()).optional().meta({
    label: 'Payment Schedule',
    description:
      'What is paid first, next and so on, one number per line: percentages that add up to 100, or amounts in the currency.',
  });

const whenLateFees = { foldedUnless: { lateFeesConfiguration_enable: ['true'] } };
const whenTips = { foldedUnless: { tipsConfiguration_tipsEnabled: ['true'] } };

/** What the forms of invoices ask, the common fields first; the keys say where a value goes (`nested`). */
export const invoiceForm = {
  contactId: contactId(),
  name: z.string().meta({ label: 'Invoice Name' }),
  items: lineItems(),
  liveMode: liveMode(),
  currency: currencyField(),
  issueDate: issueDate(),
  dueDate: day().optional().meta({
    label: 'Due Date',
    description: 'Leave empty to be due after the days in the invoice settings.',
  }),
  ...discountForm,
  termsNotes: termsNotes(),
  title: title(),
  invoiceNumber: z.string().optional().meta({
    label: 'Invoice Number',
    description: 'Leave empty for the next number.',
  }),
  invoiceNumberPrefix: z.string().optional().meta({
    label: 'Invoice Number Prefix',
    description: 'Like INV-. Leave empty for the prefix in the invoice settings.',
  }),
  ...recipients,
  ...contactForm,
  ...businessForm,
  automaticTaxesEnabled: z.boolean().optional().meta({
    label: 'Automatic Taxes',
    description: 'Lets HighLevel calculate the taxes, if they are set up in HighLevel.',
  }),
  paymentSchedule_type: choice({ fixed: 'Fixed Amounts', percentage: 'Percentages' })
    .optional()
    .meta({
      label: 'Payment Schedule Type',
    }),
  paymentSchedule_schedules: payments(),
  lateFeesConfiguration_enable: z.boolean().optional().meta({
    label: 'Late Fees',
    altersDynamicFields: true,
  }),
  lateFeesConfiguration_value: z
    .number()
    .optional()
    .meta({ label: 'Late Fee', ...whenLateFees }),
  lateFeesConfiguration_type: choice({ fixed: 'Fixed Amount', percentage: 'Percentage' })
    .optional()
    .meta({
      label: 'Late Fee Type',
      ...whenLateFees,
    }),
  lateFeesConfiguration_frequency_intervalCount: z
    .int()
    .min(1)
    .optional()
    .meta({ label: 'Late Fee Every', ...whenLateFees }),
  lateFeesConfiguration_frequency_interval: choice({
    minute: 'Minutes',
    hour: 'Hours',
    day: 'Days',
    week: 'Weeks',
    month: 'Months',
    one_time: 'Once',
  })
    .optional()
    .meta({
      label: 'Late Fee Interval',
      ...whenLateFees,
    }),
  lateFeesConfiguration_grace_intervalCount: z
    .int()
    .min(0)
    .optional()
    .meta({ label: 'Late Fee Grace Days', ...whenLateFees }),
  lateFeesConfiguration_maxLateFees_value: z
    .number()
    .optional()
    .meta({ label: 'Largest Late Fee', ...whenLateFees }),
  tipsConfiguration_tipsEnabled: z.boolean().optional().meta({
    label: 'Tips',
    altersDynamicFields: true,
  }),
  tipsConfiguration_tipsPercentage: z
    .array(z.number())
    .optional()
    .meta({
      label: 'Tip Percentages',
      description: 'One number per line, like 10.',
      ...whenTips,
    }),
  paymentMethods_stripe_enableBankDebitOnly: z.boolean().optional().meta({
    label: 'Bank Debit Only',
    description: 'Lets Stripe take bank debits and no cards.',
  }),
  attachments,
};

type Dates = { issueDate?: string | undefined; dueDate?: string | undefined };

/** The rule that an invoice is due after it was issued, with what is said else. */
export const isDueLater: [(form: Dates) => boolean, { error: string }] = [
  ({ issueDate = '', dueDate }) => dueDate === undefined || dueDate >= issueDate,
  { error: 'Due Date: is before the Issue Date.' },
];

const whenRecurring = { foldedUnless: { frequencySettings_enabled: ['true'] } };
const whenSent = { foldedUnless: { sendEstimateDetails_action: sendAction().options } };

const whole = (label: string, description?: string) =>
  z
    .int()
    .optional()
    .meta({ label, ...(description && { description }), ...whenRecurring });

const words = (label: string, description?: string) =>
  z
    .string()
    .optional()
    .meta({ label, ...(description && { description }), ...whenRecurring });

/** What the form of an estimate asks. */
export const estimateForm = {
  contactId: contactId(),
  name: z.string().meta({ label: 'Estimate Name' }),
  items: lineItems(),
  liveMode: liveMode(),
  currency: currencyField(),
  issueDate: issueDate(),
  expiryDate: day().optional().meta({
    label: 'Expiry Date',
    description: 'Leave empty to expire after the days in the invoice settings.',
  }),
  ...discountForm,
  termsNotes: termsNotes(),
  title: title(),
  estimateNumber: z.int().min(0).optional().meta({
    label: 'Estimate Number',
    description: 'Leave empty for the next number.',
  }),
  estimateNumberPrefix: z.string().optional().meta({
    label: 'Estimate Number Prefix',
    description: 'Leave empty for the prefix EST-.',
  }),
  userId: userId().optional().meta({ label: 'User' }),
  sendEstimateDetails_action: sendAction().optional().meta({
    label: 'Send By',
    description: 'Sends the estimate at once. Leave empty to create a draft.',
    altersDynamicFields: true,
  }),
  sendEstimateDetails_userId: sender()
    .optional()
    .meta({ ...whenSent }),
  sendEstimateDetails_sentFrom_fromName: z
    .string()
    .optional()
    .meta({ label: 'From Name', ...whenSent }),
  sendEstimateDetails_sentFrom_fromEmail: email()
    .optional()
    .meta({ label: 'From Email', ...whenSent }),
  sendEstimateDetails_estimateName: z
    .string()
    .optional()
    .meta({ label: 'Name in the Message', ...whenSent }),
  ...recipients,
  ...contactForm,
  ...businessForm,
  automaticTaxesEnabled: invoiceForm.automaticTaxesEnabled,
  autoInvoice_enabled: z.boolean().optional().meta({
    label: 'Automatic Invoice',
    description: 'Lets HighLevel make the invoice when the estimate is accepted.',
  }),
  autoInvoice_directPayments: z.boolean().optional().meta({
    label: 'Direct Payments',
    description: 'Takes the contact to the payment when the estimate is accepted.',
  }),
  frequencySettings_enabled: z.boolean().default(false).meta({
    label: 'Recurring',
    description: 'Yes for an estimate of a recurring invoice.',
    altersDynamicFields: true,
  }),
  frequencySettings_schedule_executeAt: words('Execute At'),
  frequencySettings_schedule_rrule_intervalType: z
    .enum(['yearly', 'monthly', 'weekly', 'daily', 'hourly', 'minutely', 'secondly'])
    .optional()
    .meta({ label: 'Recurs', ...whenRecurring }),
  frequencySettings_schedule_rrule_interval: whole(
    'Recurs Every',
    'How many days, weeks or months lie between two.',
  ),
  frequencySettings_schedule_rrule_startDate: day()
    .optional()
    .meta({ label: 'Recurs From', ...whenRecurring }),
  frequencySettings_schedule_rrule_startTime: words(
    'Recurs From Time',
    'The time of day of the first one, like 20:45:00.',
  ),
  frequencySettings_schedule_rrule_endDate: day()
    .optional()
    .meta({ label: 'Recurs Until', ...whenRecurring }),
  frequencySettings_schedule_rrule_endTime: words(
    'Recurs Until Time',
    'The time of day of the last one, like 18:45:00.',
  ),
  frequencySettings_schedule_rrule_dayOfMonth: whole(
    'Day of the Month',
    'From 1 to 28, or -1 for the last.',
  ),
  frequencySettings_schedule_rrule_dayOfWeek: choice({
    mo: 'Monday',
    tu: 'Tuesday',
    we: 'Wednesday',
    th: 'Thursday',
    fr: 'Friday',
    sa: 'Saturday',
    su: 'Sunday',
  })
    .optional()
    .meta({
      label: 'Day of the Week',
      ...whenRecurring,
    }),
  frequencySettings_schedule_rrule_numOfWeek: whole(
    'Week of the Month',
    'From 1 to 4, or -1 for the last.',
  ),
  frequencySettings_schedule_rrule_monthOfYear: choice({
    jan: 'January',
    feb: 'February',
    mar: 'March',
    apr: 'April',
    may: 'May',
    jun: 'June',
    jul: 'July',
    aug: 'August',
    sep: 'September',
    oct: 'October',
    nov: 'November',
    dec: 'December',
  })
    .optional()
    .meta({
      label: 'Month of the Year',
      ...whenRecurring,
    }),
  frequencySettings_schedule_rrule_count: whole('Recurs at Most'),
  frequencySettings_schedule_rrule_daysBefore: whole('Days Before'),
  frequencySettings_schedule_rrule_useStartAsPrimaryUserAccepted: z
    .boolean()
    .optional()
    .meta({ label: 'Start When Accepted', ...whenRecurring }),
  frequencySettings_schedule_rrule_endType: words(
    'Ends',
    'As HighLevel writes it: after, by or count.',
  ),
  paymentScheduleConfig_type: choice({ fixed: 'Fixed Amounts', percentage: 'Percentages' })
    .optional()
    .meta({
      label: 'Payment Schedule Type',
    }),
  paymentScheduleConfig_dateConfig_depositDateType: choice({
    estimate_accepted: 'When Accepted',
    custom: 'Custom',
  })
    .optional()
    .meta({
      label: 'Deposit Date',
    }),
  paymentScheduleConfig_dateConfig_scheduleDateType: choice({
    regular_interval: 'Regular Interval',
    custom: 'Custom',
  })
    .optional()
    .meta({
      label: 'Payment Dates',
    }),
  paymentScheduleConfig_schedules: payments(),
  attachments,
  meta: z.record(z.string(), z.string()).optional().meta({
    label: 'Metadata',
    description: 'Names and values of your own, kept with the estimate.',
  }),
};

type Ends = { issueDate?: string | undefined; expiryDate?: string | undefined };

/** The rule that an estimate expires after it was issued, with what is said else. */
export const expiresLater: [(form: Ends) => boolean, { error: string }] = [
  ({ issueDate = '', expiryDate }) => expiryDate === undefined || expiryDate >= issueDate,
  { error: 'Expiry Date: is before the Issue Date.' },
];

type Sending = {
  sendEstimateDetails_action?: string | undefined;
  sendEstimateDetails_userId?: string | undefined;
};

/** The rule that an estimate which is sent has a sender, with what is said else. */
export const hasSender: [(form: Sending) => boolean, { error: string }] = [
  ({ sendEstimateDetails_action: action, sendEstimateDetails_userId: userId }) =>
    action === undefined || userId !== undefined,
  { error: 'Sender: is required where the estimate is sent.' },
];

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
  if (!contact.name) throw new UserError('Contact Name: is required, for the contact has none.');
  if (!contact.email && !contact.phoneNo) {
    throw new UserError(
      'Contact Email, Contact Phone: one of them is required, for the contact has neither.',
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
type Call = { locationId: string; now: Date; timeZone: string; known: Parties };

/**
 * What the bodies of invoices and estimates have in common.
 *
 * @throws UserError where neither the form nor the sub-account names a currency.
 */
const commonBody = (form: CommonForm, call: Call, papers: Invoicing['invoice']): CommonBody => {
  const { contactId, items, attachments: files, contactDetails_additionalEmails, ...rest } = form;
  const { contact, invoicing } = call.known;
  const { currency = invoicing.currency } = form;
  if (!currency) throw new UserError('Currency: is required, for the sub-account names none.');
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
const todayIn = ({ now, timeZone }: Call, zone = timeZone): string => {
  try {
    // Swedish dates are ISO 8601 dates.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
};

const daysAfter = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day on which something ends that begins with its issue date, unless the form names it. */
const endOf = (issueDate: string, days?: number) =>
  days === undefined ? undefined : daysAfter(issueDate, days);

type InvoiceForm = z.output<z.ZodObject<typeof invoiceForm>>;

/** The body that HighLevel takes for an invoice. */
export const invoiceBody = (form: InvoiceForm, call: Call) => {
  const { dueDate, ...rest } = form;
  const { invoice } = call.known.invoicing;
  const { lateFeesConfiguration, discount, ...body } = commonBody(rest, call, invoice);
  return {
    ...body,
    discount: { value: 0, ...Object(discount) },
    dueDate: dueDate ?? endOf(body.issueDate, invoice.days),
    ...(lateFeesConfiguration !== undefined && {
      lateFeesConfiguration: lateFeesOf(lateFeesConfiguration),
    }),
  };
};

/** HighLevel has one unit of grace and one type of a largest fee. */
const lateFeesOf = (asked: unknown) => {
  const { grace, maxLateFees, ...fees } = { ...Object(asked) };
  return {
    ...fees,
    ...(grace && { grace: { ...grace, interval: 'day' } }),
    ...(maxLateFees && { maxLateFees: { ...maxLateFees, type: 'fixed' } }),
  };
};

type EstimateForm = z.output<z.ZodObject<typeof estimateForm>>;

/** The body that HighLevel takes for an estimate. */
export const estimateBody = (form: EstimateForm, call: Call) => {
  const { expiryDate, ...rest } = form;
  const { estimate } = call.known.invoicing;
  const { sendEstimateDetails, discount, ...body } = commonBody(rest, call, estimate);
  return {
    ...body,
    // Required in fact (docs/highlevel_quirks.md#estimates).
    title: body.title ?? 'ESTIMATE',
    discount: { value: 0, ...Object(discount) },
    expiryDate: expiryDate ?? endOf(body.issueDate, estimate.days),
    ...(sendEstimateDetails !== undefined && {
      sendEstimateDetails: {
        ...ownedBy(call),
        liveMode: form.liveMode,
        ...Object(sendEstimateDetails),
      },
    }),
  };
};
