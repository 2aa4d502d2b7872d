import * as z from 'zod';
import { autoPayment, autoPaymentGroups, autoPaymentOf } from '../../inputs/auto_payment';
import { withCompleteGroups } from '../../inputs/complete_groups';
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
  input: withCompleteGroups(
    z.object({
      invoiceId: invoiceId(),
      action: sendAction(),
      userId: sender(),
      liveMode: liveMode(),
      ...sentFrom,
      ...autoPayment,
    }),
    autoPaymentGroups,
  ),
  warning: 'The contact gets the invoice at once. It can be voided, but not recalled.',
  request: (form, context) => ({ body: { ...ownedBy(context), ...autoPaymentOf(nested(form)) } }),
  findWritten: findSending,
  result: 'invoice',
  record: invoice,
});
