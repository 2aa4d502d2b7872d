import recordInvoicePayment from '../../../creates/invoices/record_invoice_payment';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, invoices } = seeded;
const owned = { altId: locationId, altType: 'location' };

test('record_invoice_payment records a part of the amount due', async () => {
  const form = {
    invoiceId: invoices.implant,
    mode: 'cheque',
    amount: 451,
    notes: 'From the desk',
    cheque_number: '129-129',
    card_brand: 'is not shown',
    fulfilledAt: '2026-11-19T10:00:00Z',
    meta: { till: '2' },
  };
  const { requests, result } = await runWithCassette(recordInvoicePayment, form);

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/invoices/${invoices.implant}`,
      query: owned,
      headers: headers.plain,
    },
    {
      method: 'POST',
      path: `/invoices/${invoices.implant}/record-payment`,
      headers: headers.json,
      body: {
        ...owned,
        mode: 'cheque',
        amount: 451,
        notes: 'From the desk',
        cheque: { number: '129-129' },
        fulfilledAt: '2026-11-19T10:00:00.000Z',
        meta: { till: '2' },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: invoices.implant,
    status: 'partially_paid',
    amountPaid: 951,
    amountDue: 1000,
  });
});

test('record_invoice_payment pays the amount due if no amount is set', async () => {
  const { requests, result } = await runWithCassette(
    recordInvoicePayment,
    { invoiceId: invoices.whitening, mode: 'cash' },
    { cassette: 'record_invoice_payment.all' },
  );
  expect(requests.at(-1)?.body).toEqual({ ...owned, mode: 'cash', amount: 329.5, notes: '' });
  expect(result).toMatchObject({ status: 'paid', amountPaid: 329.5, amountDue: 0 });
});

test('record_invoice_payment reports that an invoice is not sent yet', async () => {
  const { message } = await expectFailure(recordInvoicePayment, {
    invoiceId: invoices.crown,
    mode: 'cash',
  });
  expect(message).toMatch(/HighLevel says: Invoice is not sent yet/);
});

test('record_invoice_payment reports that nothing is due', async () => {
  const { message } = await expectFailure(
    recordInvoicePayment,
    { invoiceId: invoices.cleaning, mode: 'cash' },
    { cassette: 'record_invoice_payment.refused_paid' },
  );
  expect(message).toBe('Invoice: nothing is due. Fill in the Amount.');
});
