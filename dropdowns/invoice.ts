import * as z from 'zod';
import { listInvoices, paperDetails, paperTitle } from '../lists/invoices';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'invoice_dropdown',
  noun: 'Invoice',
  ...listInvoices,
  input: z.object({}),
  title: (invoice: Item) => {
    const { invoiceNumberPrefix, invoiceNumber, status } = invoice;
    return paperTitle([invoiceNumberPrefix, invoiceNumber, status], invoice);
  },
  details: paperDetails,
  isPaged: true,
});
