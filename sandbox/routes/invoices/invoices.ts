import * as z from 'zod';
import type { Invoice } from '../../records/invoices';
import { badRequest } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import type { LocationGrant } from '../../tokens';
import { flag, requiredText, text } from '../../validation';
import { present, without } from '../../views';
import * as paper from './paper';

const interval = z.strictObject({ intervalCount: z.number(), interval: text });

const written = {
  ...paper.owner,
  name: requiredText,
  currency: requiredText,
  items: paper.invoiceItems,
  termsNotes: text.optional(),
  title: text.optional(),
  contactDetails: paper.contactDetails,
  invoiceNumber: text.optional(),
  issueDate: paper.day,
  dueDate: paper.day.optional(),
  sentTo: paper.sentTo,
  liveMode: flag,
  automaticTaxesEnabled: flag.optional(),
  paymentSchedule: z
    .strictObject({ type: z.enum(['fixed', 'percentage']), schedules: z.array(z.unknown()) })
    .optional(),
  lateFeesConfiguration: z
    .strictObject({
      enable: flag,
      value: z.number(),
      type: z.enum(['fixed', 'percentage']),
      frequency: interval,
      grace: interval.optional(),
      maxLateFees: z.strictObject({ type: z.enum(['fixed']), value: z.number() }).optional(),
    })
    .optional(),
  tipsConfiguration: z
    .strictObject({ tipsPercentage: z.array(z.number()), tipsEnabled: flag })
    .optional(),
  invoiceNumberPrefix: text.optional(),
  paymentMethods: z
    .strictObject({ stripe: z.strictObject({ enableBankDebitOnly: flag }) })
    .optional(),
  attachments: paper.attachments.optional(),
  miscellaneousCharges: paper.charges.optional(),
};

const autoPayment = z.looseObject({ enable: flag });

type Written = z.output<z.ZodObject<typeof written>> & {
  businessDetails?: z.output<typeof paper.businessDetails> | undefined;
  discount?: z.output<typeof paper.discount> | undefined;
};

export const invoices = [
  route({
    endpoint: 'GET /invoices/',
    version: '2021-07-28',
    scope: 'invoices.readonly',
    level: 'location',
    query: z.strictObject({
      ...paper.owner,
      limit: paper.place,
      offset: paper.place,
      status: text.optional(),
      startAt: paper.day.optional(),
      endAt: paper.day.optional(),
      search: text.optional(),
      paymentMode: z.enum(['default', 'live', 'test']).optional(),
      contactId: text.optional(),
      sortField: z.enum(['issueDate']).optional(),
      sortOrder: z.enum(['ascend', 'descend']).optional(),
    }),
    answer: ({ query, grant, state }) => {
      paper.assertOwn(grant, query);
      const { status, paymentMode = 'default', sortField, sortOrder, limit, offset } = query;
      const found = state.invoices
        .where({ locationId: grant.locationId })
        .filter((each) => each.status === (status ?? each.status))
        .filter(
          ({ liveMode }) => paymentMode === 'default' || liveMode === (paymentMode === 'live'),
        )
        .filter(paper.isAsked(query))
        .reverse();
      const sign = sortOrder === 'ascend' ? 1 : -1;
      if (sortField) found.sort((one, other) => sign * (one.issueDate < other.issueDate ? -1 : 1));
      return {
        invoices: found.slice(offset, offset + limit).map(readView),
        total: found.length,
      };
    },
  }),

  route({
    endpoint: 'GET /invoices/settings',
    version: '2021-07-28',
    scope: 'invoices.readonly',
    level: 'location',
    query: z.strictObject(paper.owner),
    answer: ({ query, grant, state }) => {
      paper.assertOwn(grant, query);
      const location = state.locations.find(grant.locationId);
      return {
        altId: grant.locationId,
        altType: 'location',
        title: 'INVOICE',
        estimatesTitle: 'ESTIMATE',
        termsNote: '<p>Payment is due within 14 days.</p>',
        estimatesTermsNote: '<p>This estimate is valid for 30 days.</p>',
        invoiceNumberPrefix: 'INV-',
        estimateNumberPrefix: 'EST-',
        dueAfterXDays: 14,
        estimatesExpireAfterXDays: 30,
        businessDetails: {
          logoUrl: `${location?.website}/logo.png`,
          name: location?.name,
          phoneNo: location?.phone,
          website: location?.website,
          address: {
            addressLine1: location?.address,
            city: location?.city,
            state: location?.state,
            countryCode: location?.country,
            postalCode: location?.postalCode,
          },
        },
      };
    },
  }),

  route({
    endpoint: 'GET /invoices/{invoiceId}',
    version: '2021-07-28',
    scope: 'invoices.readonly',
    level: 'location',
    query: z.strictObject(paper.owner),
    answer: (call) => readView(invoiceOf(call, call.query)),
  }),

  route({
    endpoint: 'POST /invoices/',
    version: '2021-07-28',
    scope: 'invoices.write',
    level: 'location',
    body: z.strictObject({
      ...written,
      businessDetails: paper.businessDetails,
      discount: paper.discount,
    }),
    answer: ({ body, grant, state }) => view(made(state, grant, body)),
  }),

  route({
    endpoint: 'POST /invoices/text2pay',
    version: '2021-07-28',
    scope: 'invoices.write',
    level: 'location',
    body: z.strictObject({
      ...written,
      businessDetails: paper.businessDetails.optional(),
      discount: paper.discount.optional(),
      id: text.optional(),
      includeTermsNote: flag.optional(),
      action: z.enum(['draft', 'send']),
      userId: requiredText,
    }),
    answer: ({ body, grant, state }) => {
      const { id, includeTermsNote: _, action, userId, ...rest } = body;
      paper.assertUser(state, grant, userId);
      const invoice = made(state, grant, rest, id);
      const sent = action === 'send' ? { status: 'sent' as const, sentBy: userId } : {};
      state.invoices.put({ ...invoice, ...sent, updatedBy: userId });
      return {
        invoice: view({ ...invoice, ...sent, updatedBy: userId }),
        invoiceUrl: `https://app.northwind-growth.test/invoice/${invoice.id}`,
      };
    },
  }),

  route({
    endpoint: 'POST /invoices/{invoiceId}/send',
    version: '2021-07-28',
    scope: 'invoices.write',
    level: 'location',
    body: z.strictObject({ ...paper.sending, autoPayment: autoPayment.optional() }),
    answer: (call) => {
      const { body, grant, state } = call;
      const invoice = invoiceOf(call, body);
      const { userId, action, liveMode, sentFrom, autoPayment } = body;
      paper.assertUser(state, grant, userId);
      if (invoice.status === 'void') throw badRequest('Invoice is void');
      const sent = state.invoices.put({
        ...invoice,
        liveMode,
        status: invoice.status === 'draft' ? 'sent' : invoice.status,
        sentBy: userId,
        updatedBy: userId,
        ...(sentFrom && { sentFrom }),
        ...(autoPayment && { autoPayment }),
        updatedAt: state.stamp(),
      });
      const { phoneNo, email, id } = sent.contactDetails;
      return {
        invoice: view(sent),
        smsData: action.includes('sms') ? { contactId: id, phoneNo } : {},
        emailData: action.includes('email') ? { contactId: id, email } : {},
      };
    },
  }),

  route({
    endpoint: 'POST /invoices/{invoiceId}/record-payment',
    version: '2021-07-28',
    scope: 'invoices.write',
    level: 'location',
    body: z.strictObject({
      ...paper.owner,
      mode: z.enum(['cash', 'card', 'cheque', 'bank_transfer', 'other']),
      card: z.strictObject({ brand: text, last4: text }).optional(),
      cheque: z.strictObject({ number: text }).optional(),
      notes: text.optional(),
      amount: z.number().optional(),
      meta: z.looseObject({}).optional(),
      paymentScheduleIds: z.array(text).optional(),
      fulfilledAt: text.optional(),
    }),
    answer: (call) => {
      const { body, state } = call;
      const invoice = invoiceOf(call, body);
      if (invoice.status === 'draft') throw badRequest('Invoice is not sent yet');
      if (invoice.status === 'void') throw badRequest('Invoice is void');
      if (invoice.status === 'paid') throw badRequest('Invoice is already paid');
      const amount = body.amount ?? invoice.amountDue;
      if (amount <= 0 || amount > invoice.amountDue)
        throw badRequest('Amount should be greater than 0 and not greater than the amount due');
      const amountPaid = Math.round((invoice.amountPaid + amount) * 100) / 100;
      const amountDue = Math.round((invoice.total - amountPaid) * 100) / 100;
      const paid = state.invoices.put({
        ...invoice,
        amountPaid,
        amountDue,
        status: amountDue > 0 ? 'partially_paid' : 'paid',
        updatedAt: state.stamp(),
      });
      return { success: true, invoice: view(paid) };
    },
  }),
];

type InvoiceCall = { path: (name: 'invoiceId') => string; grant: LocationGrant; state: State };

/** The invoice that the path names. */
const invoiceOf = ({ path, grant, state }: InvoiceCall, asked: { altId: string }): Invoice => {
  paper.assertOwn(grant, asked);
  const invoice = state.invoices.find(path('invoiceId'));
  if (invoice?.locationId !== grant.locationId) throw badRequest('Invoice not found');
  return invoice;
};

/** Creates an invoice, or replaces the one with this ID. */
const made = (state: State, grant: LocationGrant, body: Written, id?: string): Invoice => {
  paper.assertOwn(grant, body);
  paper.assertContact(state, grant, body.contactDetails);
  const { altId, altType: _, items, invoiceNumber, discount, ...rest } = body;
  const former = id ? state.invoices.find(id) : undefined;
  if (id && former?.locationId !== grant.locationId) throw badRequest('Invoice not found');
  const invoiceItems = paper.kept(state, items);
  const rebate = { type: 'percentage' as const, value: 0, ...discount };
  const { total } = paper.sumsOf(invoiceItems, rebate);
  const numbers = state.invoices
    .where({ locationId: altId })
    .map((each) => Number(each.invoiceNumber) || 0);
  const number = invoiceNumber ?? former?.invoiceNumber ?? Math.max(0, ...numbers) + 1;
  const at = state.stamp();
  const amountPaid = former?.amountPaid ?? 0;
  return state.invoices.put({
    ...rest,
    id: former?.id ?? state.ids.hex(),
    locationId: altId,
    status: former?.status ?? 'draft',
    title: body.title ?? 'INVOICE',
    businessDetails: body.businessDetails ?? {},
    invoiceNumber: Number(number) || number,
    dueDate: body.dueDate ?? paper.daysAfter(body.issueDate, 14),
    discount: rebate,
    invoiceItems,
    total,
    amountPaid,
    amountDue: total - amountPaid,
    automaticTaxesEnabled: body.automaticTaxesEnabled ?? false,
    createdAt: former?.createdAt ?? at,
    updatedAt: at,
  });
};

const view = (invoice: Invoice): object => ({
  _id: invoice.id,
  altId: invoice.locationId,
  altType: 'location',
  ...present(without(invoice, 'id', 'locationId')),
  automaticTaxesCalculated: false,
});

const readView = (invoice: Invoice): object => {
  const { subTotal, discount, tax } = paper.sumsOf(invoice.invoiceItems, invoice.discount);
  return { ...view(invoice), totalSummary: { subTotal, discount, tax } };
};
