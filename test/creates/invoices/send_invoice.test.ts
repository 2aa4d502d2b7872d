import sendInvoice from '../../../creates/invoices/send_invoice';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, invoices, users } = seeded;

test('send_invoice sends an invoice and returns it', async () => {
  const form = {
    invoiceId: invoices.crown,
    action: 'sms_and_email',
    userId: users.dentist,
    sentFrom_fromName: 'Ingrid',
    sentFrom_fromEmail: 'ingrid@example.com',
    autoPayment_enable: true,
    autoPayment_type: 'us_bank_account',
    autoPayment_usBankAccount_bankName: 'Harbor Bank',
    autoPayment_usBankAccount_last4: '6789',
  };
  const { requests, result } = await runWithCassette(sendInvoice, form);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/invoices/${invoices.crown}/send`,
      headers: headers.json,
      body: {
        altId: locationId,
        altType: 'location',
        action: 'sms_and_email',
        userId: users.dentist,
        liveMode: true,
        sentFrom: { fromName: 'Ingrid', fromEmail: 'ingrid@example.com' },
        autoPayment: {
          enable: true,
          type: 'us_bank_account',
          usBankAccount: { bank_name: 'Harbor Bank', last4: '6789' },
        },
      },
    },
  ]);
  expect(result).toMatchObject({ id: invoices.crown, status: 'sent', invoiceNumber: '45' });
});

test('send_invoice reports that an invoice is void', async () => {
  const { message } = await expectFailure(sendInvoice, {
    invoiceId: invoices.retainer,
    action: 'email',
    userId: users.dentist,
  });
  expect(message).toMatch(/HighLevel says: Invoice is void/);
});

test('send_invoice requires a sender and a sending method', async () => {
  const { message } = await expectFailure(
    sendInvoice,
    { invoiceId: invoices.crown, action: 'pigeon' },
    { cassette: null },
  );
  expect(message).toMatch(/^Send By: .*Sender: is required\.$/);
});
