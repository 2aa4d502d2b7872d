import * as z from 'zod';
import { withCompleteGroups } from '../../inputs/complete_groups';
import { invoiceBody, invoiceForm, invoiceGroups, isDueLater } from '../../inputs/invoice_form';
import { readParties } from '../../inputs/paper_body';
import { action } from '../../operation';
import { findInvoice, invoice } from '../../records/invoice';

export default action({
  key: 'create_invoice',
  beyondCatalogue: true,
  noun: 'Invoice',
  label: 'Create Invoice',
  description: 'Creates an invoice for a contact, as a draft that can be sent later.',
  endpoint: 'POST /invoices/',
  scope: 'invoices.write',
  input: withCompleteGroups(z.object(invoiceForm), invoiceGroups).refine(...isDueLater),
  readFirst: readParties,
  request: (form, context) => ({ body: invoiceBody(form, context) }),
  findWritten: findInvoice,
  record: invoice,
});
