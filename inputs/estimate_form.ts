import * as z from 'zod';
import { ownedBy } from '../lists/place';
import { choice } from '../operation';
import { contactId } from './contact';
import { liveMode, sendAction, sender } from './invoice';
import { invoiceForm } from './invoice_form';
import { day, email } from './kinds';
import { type BodyCall, commonBody, endOf } from './paper_body';
import * as paper from './paper_form';
import { userId } from './user';

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

/** The fields of an estimate. */
export const estimateForm = {
  contactId: contactId(),
  name: z.string().meta({ label: 'Estimate Name' }),
  items: paper.lineItems(),
  sendEstimateDetails_action: sendAction().optional().meta({
    label: 'Send By',
    description: 'Sends the estimate at once. Leave empty to create a draft.',
    altersDynamicFields: true,
  }),
  sendEstimateDetails_userId: sender()
    .optional()
    .meta({ ...whenSent }),
  expiryDate: day().optional().meta({
    label: 'Expiry Date',
    description: 'Leave empty to use the number of days in the invoice settings.',
  }),
  currency: paper.currencyField(),
  ...paper.discountForm,
  termsNotes: paper.termsNotes(),
  issueDate: paper.issueDate(),
  title: paper.title(),
  estimateNumber: z.int().min(0).optional().meta({
    label: 'Estimate Number',
    description: 'Leave empty for the next number.',
  }),
  estimateNumberPrefix: z.string().optional().meta({
    label: 'Estimate Number Prefix',
    description: 'Leave empty for the prefix EST-.',
  }),
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
  ...paper.recipients,
  liveMode: liveMode(),
  userId: userId().optional().meta({ label: 'User' }),
  ...paper.contactForm,
  ...paper.businessForm,
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
    description: 'Yes if the estimate is for a recurring invoice.',
    altersDynamicFields: true,
  }),
  frequencySettings_schedule_executeAt: words('Run At'),
  frequencySettings_schedule_rrule_intervalType: z
    .enum(['yearly', 'monthly', 'weekly', 'daily', 'hourly', 'minutely', 'secondly'])
    .optional()
    .meta({
      label: 'Recurs',
      choices: {
        yearly: 'Every Year',
        monthly: 'Every Month',
        weekly: 'Every Week',
        daily: 'Every Day',
        hourly: 'Every Hour',
        minutely: 'Every Minute',
        secondly: 'Every Second',
      },
      ...whenRecurring,
    }),
  frequencySettings_schedule_rrule_interval: whole(
    'Recurs Every',
    'The number of days, weeks or months from one invoice to the next.',
  ),
  frequencySettings_schedule_rrule_startDate: day()
    .optional()
    .meta({ label: 'Recurs From', ...whenRecurring }),
  frequencySettings_schedule_rrule_startTime: words(
    'Recurs From Time',
    'The time of day of the first invoice, like 20:45:00.',
  ),
  frequencySettings_schedule_rrule_endDate: day()
    .optional()
    .meta({ label: 'Recurs Until', ...whenRecurring }),
  frequencySettings_schedule_rrule_endTime: words(
    'Recurs Until Time',
    'The time of day of the last invoice, like 18:45:00.',
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
  frequencySettings_schedule_rrule_endType: words('Ends', "HighLevel's value: after, by or count."),
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
  paymentScheduleConfig_schedules: paper.payments(),
  attachments: paper.attachments,
  meta: z.record(z.string(), z.string()).optional().meta({
    label: 'Custom Data',
    description: 'Your own names and values, stored with the estimate.',
  }),
};

/** The fields that HighLevel accepts only together (invoices.json, CreateEstimatesDto). */
export const estimateGroups = [
  {
    all: [
      'frequencySettings_schedule_rrule_intervalType',
      'frequencySettings_schedule_rrule_interval',
      'frequencySettings_schedule_rrule_startDate',
    ],
    also: [
      'frequencySettings_schedule_rrule_startTime',
      'frequencySettings_schedule_rrule_endDate',
      'frequencySettings_schedule_rrule_endTime',
      'frequencySettings_schedule_rrule_dayOfMonth',
      'frequencySettings_schedule_rrule_dayOfWeek',
      'frequencySettings_schedule_rrule_numOfWeek',
      'frequencySettings_schedule_rrule_monthOfYear',
      'frequencySettings_schedule_rrule_count',
      'frequencySettings_schedule_rrule_daysBefore',
      'frequencySettings_schedule_rrule_useStartAsPrimaryUserAccepted',
      'frequencySettings_schedule_rrule_endType',
    ],
  },
  {
    all: [
      'paymentScheduleConfig_type',
      'paymentScheduleConfig_dateConfig_depositDateType',
      'paymentScheduleConfig_dateConfig_scheduleDateType',
      'paymentScheduleConfig_schedules',
    ],
  },
] as const;

type Ends = { issueDate?: string | undefined; expiryDate?: string | undefined };

/** Adds the rule that an estimate expires after its issue date. */
export const expiresLater: [(form: Ends) => boolean, { error: string }] = [
  ({ issueDate = '', expiryDate }) => expiryDate === undefined || expiryDate >= issueDate,
  { error: 'Expiry Date: is before the Issue Date.' },
];

type Sending = {
  sendEstimateDetails_action?: string | undefined;
  sendEstimateDetails_userId?: string | undefined;
};

/** Adds the rule that sending an estimate requires a sender. */
export const hasSender: [(form: Sending) => boolean, { error: string }] = [
  ({ sendEstimateDetails_action: action, sendEstimateDetails_userId: userId }) =>
    action === undefined || userId !== undefined,
  { error: 'Sender: is required to send the estimate.' },
];

type Automatic = {
  autoInvoice_enabled?: boolean | undefined;
  autoInvoice_directPayments?: boolean | undefined;
};

/** Adds the rule that direct payments belong to an automatic invoice. */
export const hasAutomaticInvoice: [(form: Automatic) => boolean, { error: string }] = [
  ({ autoInvoice_enabled: enabled, autoInvoice_directPayments: directPayments }) =>
    directPayments === undefined || enabled !== undefined,
  { error: 'Automatic Invoice: is required with Direct Payments.' },
];

type Recurring = {
  frequencySettings_enabled: boolean;
  frequencySettings_schedule_executeAt?: string | undefined;
  frequencySettings_schedule_rrule_intervalType?: string | undefined;
};

/** Adds the rule that a recurring estimate has a schedule. */
export const hasSchedule: [(form: Recurring) => boolean, { error: string }] = [
  ({
    frequencySettings_enabled: isRecurring,
    frequencySettings_schedule_executeAt: executeAt,
    frequencySettings_schedule_rrule_intervalType: intervalType,
  }) => !isRecurring || executeAt !== undefined || intervalType !== undefined,
  { error: 'Run At or Recurs: one of them is required for a recurring estimate.' },
];

type EstimateForm = z.output<z.ZodObject<typeof estimateForm>>;

/** The request body for an estimate. */
export const estimateBody = (form: EstimateForm, call: BodyCall) => {
  const { expiryDate, ...rest } = form;
  const { estimate } = call.known.invoicing;
  const { sendEstimateDetails, discount, ...body } = commonBody(rest, call, estimate);
  return {
    ...body,
    // HighLevel requires it, though its document does not (docs/highlevel_quirks.md#estimates).
    title: body.title ?? 'ESTIMATE',
    discount: { value: 0, ...Object(discount) },
    expiryDate: expiryDate ?? endOf(body.issueDate, estimate.days),
    // Without a way to send it, the estimate is a draft, which has no sender.
    ...(form.sendEstimateDetails_action !== undefined && {
      sendEstimateDetails: {
        ...ownedBy(call),
        liveMode: form.liveMode,
        ...Object(sendEstimateDetails),
      },
    }),
  };
};
