import * as z from 'zod';
import { invoiceId } from '../../inputs/invoice';
import { listOf, longText, moment } from '../../inputs/kinds';
import { nested } from '../../inputs/nested';
import { ownedBy } from '../../lists/place';
import { action, choice } from '../../operation';
import { findPayment, invoice, readAccount } from '../../records/invoice';

export default action({
  key: 'record_invoice_payment',
  beyondCatalogue: true,
  noun: 'Invoice',
  label: 'Record Invoice Payment',
  description: 'Records that an invoice was paid outside of HighLevel, wholly or in part.',
  endpoint: 'POST /invoices/{invoiceId}/record-payment',
  scope: 'invoices.write',
  input: z.object({
    invoiceId: invoiceId(),
    mode: choice({
      cash: 'Cash',
      card: 'Card',
      cheque: 'Check',
      bank_transfer: 'Bank Transfer',
      other: 'Other',
    }).meta({
      label: 'Paid By',
      altersDynamicFields: true,
    }),
    amount: z.number().positive().optional().meta({
      label: 'Amount',
      description:
        'In the currency of the invoice, not in cents: 49.5 is 49 dollars and 50 cents. Leave empty for the whole amount due.',
    }),
    notes: longText().optional(),
    fulfilledAt: moment().optional().meta({
      label: 'Paid At',
      description: 'Leave empty for the current time.',
    }),
    card_brand: z
      .string()
      .optional()
      .meta({ label: 'Card Brand', visibleWhen: { mode: ['card'] } }),
    card_last4: z
      .string()
      .optional()
      .meta({ label: 'Last Digits of the Card', visibleWhen: { mode: ['card'] } }),
    cheque_number: z
      .string()
      .optional()
      .meta({ label: 'Check Number', visibleWhen: { mode: ['cheque'] } }),
    paymentScheduleIds: listOf(z.string()).optional().meta({
      label: 'Payment Schedule IDs',
      description: 'The payments of a payment schedule that this one is for, one ID per line.',
    }),
    meta: z.record(z.string(), z.string()).optional().meta({
      label: 'Custom Data',
      description: 'Your own names and values, stored with the payment.',
    }),
  }),
  warning: 'The payment counts at once, and no integration can undo it.',
  readFirst: readAccount,
  request: ({ notes = '', ...form }, { known, ...context }) => ({
    body: { ...ownedBy(context), ...nested(form), notes, amount: known.before.amount },
  }),
  findWritten: findPayment,
  result: 'invoice',
  record: invoice,
});
