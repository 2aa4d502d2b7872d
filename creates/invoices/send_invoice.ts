import * as z from 'zod';
import { autoPayment, autoPaymentOf } from '../../inputs/auto_payment';
import { invoiceId, liveMode, sendAction, sender, sentFrom } from '../../inputs/invoice';
import { nested } from '../../inputs/nested';
import { ownedBy } from '../../lists/place';
import { action } from '../../operation';
import { findSending, invoice } from '../../records/invoice';

export default action({
  key: 'send_invoice',
  beyondCatalogue: true,
  noun: 'Invoice',
  label: 'Send Invoice',
  description: 'Sends an invoice to its contact, or marks it as sent.',
  endpoint: 'POST /invoices/{invoiceId}/send',
  scope: 'invoices.write',
  input: z.object({
    invoiceId: invoiceId(),
    action: sendAction(),
    userId: sender(),
    liveMode: liveMode(),
    ...sentFrom,
    ...autoPayment,
  }),
  warning: 'The contact gets the invoice at once. It can be voided, but not recalled.',
  request: (form, context) => ({ body: { ...ownedBy(context), ...autoPaymentOf(nested(form)) } }),
  findWritten: findSending,
  result: 'invoice',
  record: invoice,
});
