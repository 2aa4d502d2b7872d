import { UserError } from '../highlevel/errors';
import { byOffset } from '../highlevel/pages';
import { path } from '../highlevel/path';
import type { Session } from '../highlevel/session';
import {
  type Attempt,
  findCreated,
  findInPages,
  flag,
  group,
  type Item,
  isItem,
  isOfAttempt,
  itemsIn,
  list,
  moment,
  number,
  record,
  text,
  withId,
} from '../operation';

const address = (of: string) =>
  group({
    addressLine1: text('221 Alder Street', { label: `${of} Street Address` }),
    addressLine2: text('Second floor', { label: `${of} Address Line 2` }),
    city: text('Portland', { label: `${of} City` }),
    state: text('OR', { label: `${of} State` }),
    countryCode: text('US', { label: `${of} Country` }),
    postalCode: text('97205', { label: `${of} Postal Code` }),
  });

/** The fields that invoices and estimates share. */
const paper = {
  name: text('Whitening for Maya'),
  title: text('INVOICE'),
  liveMode: flag(true),
  currency: text('USD'),
  total: number(329.5),
  issueDate: moment('2026-01-05'),
  contactDetails: group({
    id: text('seD4PfOuKoVMLkEZqohJ', { label: 'Contact ID' }),
    name: text('Maya Ortiz', { label: 'Contact Name' }),
    phoneNo: text('+15550101001', { label: 'Contact Phone' }),
    email: text('maya.ortiz@example.com', { label: 'Contact Email' }),
    companyName: text('Harbor Marina', { label: 'Contact Company Name' }),
    additionalEmails: list(
      group({ email: text('maya@work.example.com', { label: 'Additional Contact Email' }) }),
    ),
    address: address('Contact'),
  }),
  businessDetails: group({
    name: text('Harbor Dental', { label: 'Business Name' }),
    phoneNo: text('+15550100101', { label: 'Business Phone' }),
    website: text('https://harbor-dental.example.com', { label: 'Business Website' }),
    logoUrl: text('https://harbor-dental.example.com/logo.png', { label: 'Business Logo URL' }),
    address: address('Business'),
  }),
  discount: group({
    type: text('percentage'),
    value: number(0),
    validOnProductIds: list(text('67ac9a51106ee8311e914402', { label: 'Discounted Product IDs' })),
  }),
  termsNotes: text('<p>Payment is due within 14 days.</p>', { label: 'Terms and Notes' }),
  automaticTaxesEnabled: flag(false),
  automaticTaxesCalculated: flag(false),
  attachments: list(
    group({
      id: text('6241712be68f7a98102ba272', { label: 'Attachment ID' }),
      name: text('plan.pdf', { label: 'Attachment Name' }),
      url: text('https://harbor-dental.example.com/plan.pdf', { label: 'Attachment URL' }),
      type: text('application/pdf', { label: 'Attachment Type' }),
      size: number(10_000, { label: 'Attachment Size' }),
    }),
  ),
  sentTo: group({
    email: list(text('maya.ortiz@example.com', { label: 'Sent to Email' })),
    phoneNo: list(text('+15550101001', { label: 'Sent to Phone' })),
  }),
  sentFrom: group({
    fromName: text('Harbor Dental', { label: 'Sent From Name' }),
    fromEmail: text('billing@harbor-dental.example.com', { label: 'Sent From Email' }),
  }),
  sentBy: text('VCa734uS5pGAZuP4EP0u', { label: 'Sent By User ID' }),
  updatedBy: text('VCa734uS5pGAZuP4EP0u', { label: 'Updated By User ID' }),
  altId: text('ve9EPM428h8vShlRW1KT', { label: 'Sub-Account ID' }),
  createdAt: moment('2026-01-05T09:30:00.000Z'),
  updatedAt: moment('2026-01-06T16:45:00.000Z'),
};

const lineItems = list(
  group({
    _id: text('67ac9a51106ee8311e914401', { label: 'Line Item ID' }),
    name: text('Whitening', { label: 'Line Item Name' }),
    description: text('One session', { label: 'Line Item Description' }),
    qty: number(1, { label: 'Line Item Quantity' }),
    amount: number(329.5, { label: 'Line Item Price' }),
    currency: text('USD', { label: 'Line Item Currency' }),
    type: text('one_time', { label: 'Line Item Price Type' }),
    productId: text('67ac9a51106ee8311e914402', { label: 'Line Item Product ID' }),
    priceId: text('67ac9a51106ee8311e914403', { label: 'Line Item Price ID' }),
    taxInclusive: flag(false, { label: 'Line Item Tax Inclusive' }),
  }),
);

const invoiceFields = {
  id: text('6a1f0c52b7d34e9801c2f544'),
  invoiceNumber: text('44'),
  invoiceNumberPrefix: text('INV-'),
  status: text('sent'),
  amountPaid: number(0),
  amountDue: number(329.5),
  dueDate: moment('2026-01-19'),
  ...paper,
  invoiceItems: lineItems,
  paymentSchedule: group({
    type: text('percentage', { label: 'Payment Schedule Type' }),
    schedules: list(number(50, { label: 'Payment Schedule Parts' })),
  }),
  lateFeesConfiguration: group({
    enable: flag(true, { label: 'Late Fees Enabled' }),
    type: text('fixed', { label: 'Late Fee Type' }),
    value: number(5, { label: 'Late Fee Value' }),
    frequency: group({
      intervalCount: number(1, { label: 'Late Fee Interval Count' }),
      interval: text('week', { label: 'Late Fee Interval' }),
    }),
    grace: group({
      intervalCount: number(3, { label: 'Late Fee Grace Count' }),
      interval: text('day', { label: 'Late Fee Grace Interval' }),
    }),
    maxLateFees: group({
      type: text('fixed', { label: 'Most Late Fees Type' }),
      value: number(50, { label: 'Most Late Fees Value' }),
    }),
  }),
  tipsConfiguration: group({
    tipsEnabled: flag(true, { label: 'Tips Enabled' }),
    tipsPercentage: list(number(10, { label: 'Tip Percentages' })),
  }),
  autoPayment: group({
    enable: flag(true, { label: 'Automatic Payment Enabled' }),
    type: text('us_bank_account', { label: 'Automatic Payment Type' }),
    usBankAccount: group({
      bank_name: text('Harbor Bank', { label: 'Automatic Payment Bank' }),
      last4: text('6789', { label: 'Automatic Payment Last Four Digits' }),
    }),
  }),
  // These are in the list, and in an invoice that is read by ID.
  totalSummary: group({
    subTotal: number(329.5, { label: 'Subtotal' }),
    discount: number(0, { label: 'Discount in Total' }),
    tax: number(0, { label: 'Tax in Total' }),
  }),
  remindersConfiguration: group({
    reminderSettings: group({
      defaultEmailTemplateId: text('dhwjqi2899012990w2u', { label: 'Reminder Email Template ID' }),
      reminders: list(
        group({
          enabled: flag(true, { label: 'Reminder Enabled' }),
          emailTemplate: text('default', { label: 'Reminder Email Template' }),
          smsTemplate: text('default', { label: 'Reminder SMS Template' }),
          emailSubject: text('Reminder', { label: 'Reminder Email Subject' }),
          reminderId: text('9333e45f-a27d-4659-90e5-76c5ef06d094', { label: 'Reminder ID' }),
          reminderName: text('A week before', { label: 'Reminder Name' }),
          reminderTime: text('before', { label: 'Reminder Time' }),
          intervalType: text('daily', { label: 'Reminder Interval Type' }),
          maxReminders: number(3, { label: 'Most Reminders' }),
          reminderInvoiceCondition: text('invoice_sent', { label: 'Reminder Condition' }),
          reminderNumber: number(7, { label: 'Reminder Number' }),
          startTime: text('9:00 AM', { label: 'Reminder Start Time' }),
          endTime: text('5:00 PM', { label: 'Reminder End Time' }),
          timezone: text('businessTZ', { label: 'Reminder Time Zone' }),
        }),
      ),
    }),
  }),
};

/** Sets `id`, and removes internal database fields. */
const known = ({ altType: _, __v, traceId, ...item }: Item): Item => withId(item);

/** An invoice's number is a number in some responses and a text in others. */
const tidied = ({ invoiceNumber, ...invoice }: Item): Item =>
  known({
    ...invoice,
    ...(invoiceNumber !== undefined && {
      invoiceNumber: invoiceNumber === null ? null : String(invoiceNumber),
    }),
  });

/** An invoice. */
export const invoice = record(invoiceFields, { created: 'createdAt', normalize: tidied });

/** The statuses that can become overdue. */
const unpaid = ['sent', 'partially_paid'];

/** The status of an invoice, with the word "overdue" if its due date has passed in UTC. */
export const invoiceState = ({ status, dueDate }: Item): string | undefined => {
  if (typeof status !== 'string' || !status) return undefined;
  const isDueNoMore = typeof dueDate === 'string' && dueDate.slice(0, 10) < today();
  return unpaid.includes(status) && isDueNoMore ? `${status} overdue` : status;
};

const today = () => new Date().toISOString().slice(0, 10);

/** An invoice, and the address at which it can be viewed and paid. */
export const payableInvoice = record(
  {
    ...invoiceFields,
    invoiceUrl: text('https://link.example.com/l/HyN-L6UUS', { label: 'Invoice URL' }),
  },
  { normalize: tidied },
);

/** An estimate. */
export const estimate = record(
  {
    id: text('6a2b71e4c05d4f7702d8a922'),
    estimateNumber: number(22),
    estimateNumberPrefix: text('EST-'),
    status: text('sent'),
    expiryDate: moment('2026-02-04'),
    ...paper,
    title: text('ESTIMATE'),
    items: lineItems,
    frequencySettings: group({
      enabled: flag(false, { label: 'Recurring' }),
      schedule: group({
        executeAt: text('2026-02-01', { label: 'Recurs: Run At' }),
        rrule: group({
          intervalType: text('monthly', { label: 'Recurs: Interval Type' }),
          interval: number(1, { label: 'Recurs: Interval' }),
          startDate: text('2026-02-01', { label: 'Recurs: Start Date' }),
          startTime: text('20:45:00', { label: 'Recurs: Start Time' }),
          endDate: text('2027-02-01', { label: 'Recurs: End Date' }),
          endTime: text('18:45:00', { label: 'Recurs: End Time' }),
          dayOfMonth: number(15, { label: 'Recurs: Day of Month' }),
          dayOfWeek: text('mo', { label: 'Recurs: Day of Week' }),
          numOfWeek: number(1, { label: 'Recurs: Week of Month' }),
          monthOfYear: text('jan', { label: 'Recurs: Month of Year' }),
          count: number(12, { label: 'Recurs: Count' }),
          daysBefore: number(5, { label: 'Recurs: Days Before' }),
          useStartAsPrimaryUserAccepted: flag(false, { label: 'Recurs: Start When Accepted' }),
          endType: text('by', { label: 'Recurs: End Type' }),
        }),
      }),
    }),
    paymentScheduleConfig: group({
      type: text('percentage', { label: 'Payment Schedule Type' }),
      dateConfig: group({
        depositDateType: text('estimate_accepted', { label: 'Deposit Date Type' }),
        scheduleDateType: text('custom', { label: 'Schedule Date Type' }),
      }),
      schedules: list(number(50, { label: 'Payment Schedule Parts' })),
    }),
    estimateActionHistory: list(
      group({
        estimateStatus: text('sent', { label: 'History Status' }),
        updatedAt: text('2026-01-06T16:45:00.000Z', { label: 'History Time' }),
        // HighLevel's document has these names; the sandbox follows live records, which have the
        // others.
        action: text('Created', { label: 'History Action' }),
        timestamp: text('2026-01-06T16:45:00.000Z', { label: 'History Action Time' }),
      }),
    ),
    deleted: flag(false),
    lastVisitedAt: moment('2026-01-06T16:45:00.000Z', { label: 'Last Visited' }),
    totalamountInUSD: number(329.5, { label: 'Total in USD' }),
    companyId: text('5DP4iH6HLkQsiKESj6rh', { label: 'Agency ID' }),
  },
  {
    created: 'createdAt',
    // The status has another name (docs/highlevel_quirks.md#estimates).
    normalize: ({ estimateStatus, ...item }: Item): Item =>
      known({ ...item, ...(estimateStatus !== undefined && { status: estimateStatus }) }),
  },
);

type Run<V> = { session: Session; values: V };
type Order = { contactId: string; name: string; items: { itemName: string }[] };

const ownedBy = ({ locationId }: Session) => ({ altId: locationId, altType: 'location' });

/** Whether an invoice or an estimate matches a form. */
const isOrdered = ({ name, items }: Order, paper: Item, key: 'invoiceItems' | 'items'): boolean => {
  const names = itemsIn(paper, key).map((item) => item.name);
  const isAlike = names.every((each, index) => each === items[index]?.itemName);
  return paper.name === name && (names.length === 0 || (names.length === items.length && isAlike));
};

/** The invoice that an attempt created from a form. */
export const findInvoice = findCreated<Order>({
  endpoint: 'GET /invoices/',
  scope: 'invoices.readonly',
  request: ({ session, values: { contactId } }) => ({
    query: { ...ownedBy(session), contactId, limit: '100', offset: '0' },
  }),
  itemsOf: (body) => itemsIn(body, 'invoices'),
  nextPage: byOffset,
  isMeant: (item, order) => isOrdered(order, item, 'invoiceItems'),
});

/** The options for listing estimates. */
const estimates = {
  scope: 'invoices/estimate.readonly',
  itemsOf: (body: unknown) => itemsIn(body, 'estimates'),
  nextPage: byOffset,
} as const;

const estimateQuery = (session: Session) => ({ ...ownedBy(session), limit: '100', offset: '0' });

/** The estimate that an attempt created from a form. */
export const findEstimate = findCreated<Order>({
  ...estimates,
  endpoint: 'GET /invoices/estimate/list',
  request: ({ session, values: { contactId } }) => ({
    query: { ...estimateQuery(session), contactId },
  }),
  isMeant: (item, order) => isOrdered(order, item, 'items'),
});

/**
 * The same for an invoice that is also sent, or that replaces an existing one.
 *
 * @throws UserError for an invoice that was created but not sent.
 */
export const findSentInvoice = async (
  run: Run<Order & { id?: string | undefined; action: string }>,
  attempt: Attempt,
): Promise<Item | undefined> => {
  const { id, action } = run.values;
  const found = id ? await findUpdated(run.session, id, attempt) : await findInvoice(run, attempt);
  if (!found) return undefined;
  if (action === 'send' && found.status === 'draft') {
    throw new UserError(
      `HighLevel created the invoice ${found._id}, but did not send it. Send it in HighLevel, or with Send Invoice.`,
    );
  }
  return found;
};

/** An invoice by its ID. */
export const readInvoice = async (session: Session, invoiceId: string): Promise<Item> => {
  const body = await session.ask({
    method: 'GET',
    path: path`/invoices/${invoiceId}`,
    query: ownedBy(session),
    scope: 'invoices.readonly',
  });
  const { invoice = body } = { ...Object(body) };
  return isItem(invoice) ? invoice : {};
};

const findUpdated = async (
  session: Session,
  invoiceId: string,
  attempt: Attempt,
): Promise<Item | undefined> => {
  const invoice = await readInvoice(session, invoiceId);
  return isOfAttempt(invoice.updatedAt, attempt) ? invoice : undefined;
};

/** The invoice that an attempt sent. */
export const findSending = async (
  { session, values }: Run<{ invoiceId: string }>,
  attempt: Attempt,
): Promise<Item | undefined> => {
  const found = await findUpdated(session, values.invoiceId, attempt);
  return found && found.status !== 'draft' ? found : undefined;
};

/** The estimate that an attempt sent. */
export const findEstimateSending = async (
  { session, values }: Run<{ estimateId: string }>,
  attempt: Attempt,
): Promise<Item | undefined> => {
  const found = await findInPages(
    session,
    {
      method: 'GET',
      path: path`/invoices/estimate/list`,
      query: estimateQuery(session),
      scope: estimates.scope,
    },
    { ...estimates, isMeant: ({ _id }) => _id === values.estimateId },
  );
  const isSent = found?.estimateStatus !== 'draft' && isOfAttempt(found?.updatedAt, attempt);
  return isSent ? found : undefined;
};

/** The amounts of an invoice before a payment. */
export type Account = {
  /** The amount paid so far, and the amount paid now. */
  before: { amountPaid: number; amount: number };
};

/**
 * Reads the amount paid so far and the amount to pay: the one in the form, or else the whole amount
 * due.
 *
 * @throws UserError if nothing is due.
 */
export const readAccount = async ({
  session,
  values,
}: Run<{ invoiceId: string; amount?: number | undefined }>): Promise<Account> => {
  const { amountPaid, amountDue } = await readInvoice(session, values.invoiceId);
  const { amount = Number(amountDue ?? 0) } = values;
  if (!(amount > 0)) throw new UserError('Invoice: nothing is due. Fill in the Amount.');
  return { before: { amountPaid: Number(amountPaid ?? 0), amount } };
};

/**
 * The invoice, if it shows the payment of an attempt.
 *
 * @throws UserError if the paid amount has changed by another sum.
 */
export const findPayment = async (
  { session, values }: Run<{ invoiceId: string }>,
  { before }: Attempt,
): Promise<Item | undefined> => {
  const { amountPaid, amount }: Item = { ...Object(before) };
  const invoice = await readInvoice(session, values.invoiceId);
  const added = Number(invoice.amountPaid ?? 0) - Number(amountPaid);
  if (Math.abs(added - Number(amount)) < 0.005) return invoice;
  if (Math.abs(added) < 0.005) return undefined;
  throw new UserError(
    `It is not clear whether the payment of ${amount} was recorded: the paid amount of the invoice went from ${amountPaid} to ${invoice.amountPaid} meanwhile. Check in HighLevel before you try again.`,
  );
};
