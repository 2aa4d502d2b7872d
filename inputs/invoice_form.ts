import * as z from 'zod';
import { choice } from '../operation';
import { contactId } from './contact';
import { liveMode } from './invoice';
import { day } from './kinds';
import { type BodyCall, commonBody, endOf } from './paper_body';
import * as paper from './paper_form';

const whenLateFees = { foldedUnless: { lateFeesConfiguration_enable: ['true'] } };
const whenTips = { foldedUnless: { tipsConfiguration_tipsEnabled: ['true'] } };

/** The fields of an invoice, the common ones first; a key is the path of its value (`nested`). */
export const invoiceForm = {
  contactId: contactId(),
  name: z.string().meta({ label: 'Invoice Name' }),
  items: paper.lineItems(),
  dueDate: day().optional().meta({
    label: 'Due Date',
    description: 'Leave empty to use the number of days in the invoice settings.',
  }),
  currency: paper.currencyField(),
  ...paper.discountForm,
  termsNotes: paper.termsNotes(),
  issueDate: paper.issueDate(),
  title: paper.title(),
  invoiceNumber: z.string().optional().meta({
    label: 'Invoice Number',
    description: 'Leave empty for the next number.',
  }),
  invoiceNumberPrefix: z.string().optional().meta({
    label: 'Invoice Number Prefix',
    description: 'Like INV-. Leave empty for the prefix in the invoice settings.',
  }),
  ...paper.recipients,
  liveMode: liveMode(),
  ...paper.contactForm,
  ...paper.businessForm,
  automaticTaxesEnabled: z.boolean().optional().meta({
    label: 'Automatic Taxes',
    description: 'Lets HighLevel calculate the taxes, if they are set up in HighLevel.',
  }),
  paymentSchedule_type: choice({ fixed: 'Fixed Amounts', percentage: 'Percentages' })
    .optional()
    .meta({
      label: 'Payment Schedule Type',
    }),
  paymentSchedule_schedules: paper.payments(),
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
    .meta({
      label: 'Late Fee Every',
      description: 'The number of intervals from one late fee to the next. Leave empty for 1.',
      ...whenLateFees,
    }),
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
  attachments: paper.attachments,
};

/** The fields that HighLevel accepts only together (invoices.json, CreateInvoiceDto). */
export const invoiceGroups = [
  { all: ['paymentSchedule_type', 'paymentSchedule_schedules'] },
  {
    all: [
      'lateFeesConfiguration_enable',
      'lateFeesConfiguration_value',
      'lateFeesConfiguration_type',
      'lateFeesConfiguration_frequency_interval',
    ],
    also: [
      'lateFeesConfiguration_frequency_intervalCount',
      'lateFeesConfiguration_grace_intervalCount',
      'lateFeesConfiguration_maxLateFees_value',
    ],
    switch: 'lateFeesConfiguration_enable',
  },
  {
    all: ['tipsConfiguration_tipsEnabled', 'tipsConfiguration_tipsPercentage'],
    switch: 'tipsConfiguration_tipsEnabled',
  },
] as const;

type Dates = { issueDate?: string | undefined; dueDate?: string | undefined };

/** Adds the rule that an invoice is due after its issue date. */
export const isDueLater: [(form: Dates) => boolean, { error: string }] = [
  ({ issueDate = '', dueDate }) => dueDate === undefined || dueDate >= issueDate,
  { error: 'Due Date: is before the Issue Date.' },
];

type InvoiceForm = z.output<z.ZodObject<typeof invoiceForm>>;

/** The request body for an invoice. */
export const invoiceBody = (form: InvoiceForm, call: BodyCall) => {
  const { dueDate, ...rest } = form;
  const { invoice } = call.known.invoicing;
  const { lateFeesConfiguration, tipsConfiguration, discount, ...body } = commonBody(
    rest,
    call,
    invoice,
  );
  return {
    ...body,
    discount: { value: 0, ...Object(discount) },
    dueDate: dueDate ?? endOf(body.issueDate, invoice.days),
    ...(lateFeesConfiguration !== undefined && {
      lateFeesConfiguration: lateFeesOf(lateFeesConfiguration),
    }),
    ...(tipsConfiguration !== undefined && {
      tipsConfiguration: { tipsPercentage: [], ...Object(tipsConfiguration) },
    }),
  };
};

/**
 * HighLevel requires a fee, its type and its frequency even where there are no late fees. It has
 * only one unit for the grace period and one type for the largest fee.
 */
const lateFeesOf = (asked: unknown) => {
  const { frequency, grace, maxLateFees, ...fees } = { ...Object(asked) };
  return {
    value: 0,
    type: 'fixed',
    ...fees,
    frequency: { intervalCount: 1, interval: 'month', ...frequency },
    ...(grace && { grace: { ...grace, interval: 'day' } }),
    ...(maxLateFees && { maxLateFees: { ...maxLateFees, type: 'fixed' } }),
  };
};
