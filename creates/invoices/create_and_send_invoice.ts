import * as z from 'zod';
import { withCompleteGroups } from '../../inputs/complete_groups';
import { invoiceId, sender } from '../../inputs/invoice';
import { invoiceBody, invoiceForm, invoiceGroups, isDueLater } from '../../inputs/invoice_form';
import { readParties } from '../../inputs/paper_body';
import { action, choice, type Item, isItem } from '../../operation';
import { findSentInvoice, payableInvoice } from '../../records/invoice';

const { contactId, name, items, ...rest } = invoiceForm;

export default action({
  key: 'create_and_send_invoice',
  beyondCatalogue: true,
  noun: 'Invoice',
  label: 'Create and Send Invoice',
  description:
    'Creates an invoice and sends it to the contact, by email, by text message, or both, depending on what the contact has.',
  endpoint: 'POST /invoices/text2pay',
  scope: 'invoices.write',
  input: withCompleteGroups(
    z.object({
      contactId,
      name,
      items,
      userId: sender(),
      action: choice({ send: 'Send', draft: 'Keep as a Draft' })
        .default('send')
        .meta({ label: 'Action' }),
      ...rest,
      includeTermsNote: z.boolean().optional().meta({
        label: 'Terms on Receipts',
        description: 'Yes also shows the terms and notes on receipts.',
      }),
      id: invoiceId().optional().meta({
        label: 'Invoice to Replace',
        description: 'Replaces this invoice. Leave empty to create a new one.',
      }),
    }),
    invoiceGroups,
  ).refine(...isDueLater),
  warning: 'The contact gets the invoice at once. It can be voided, but not recalled.',
  readFirst: readParties,
  request: (form, context) => ({ body: invoiceBody(form, context) }),
  findWritten: findSentInvoice,
  result: ({ invoice, invoiceUrl }: { invoice?: Item; invoiceUrl?: string }) =>
    isItem(invoice) ? { ...invoice, invoiceUrl } : invoice,
  record: payableInvoice,
});
