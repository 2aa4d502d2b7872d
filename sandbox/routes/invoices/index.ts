import { estimates } from './estimates';
import { invoices as ownInvoices } from './invoices';

export const invoices = [...ownInvoices, ...estimates];
