import createAndSendInvoice from '../../../creates/invoices/create_and_send_invoice';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, contacts, users } = seeded;

const form = {
  contactId: contacts.priya,
  name: 'Night guard for Priya',
  items: [{ itemName: 'Night guard', itemAmount: 380 }],
  userId: users.dentist,
};

test('create_and_send_invoice sends a new invoice and returns it with its URL', async () => {
  const { requests, result } = await runWithCassette(createAndSendInvoice, {
    ...form,
    includeTermsNote: true,
  });

  expect(requests).toHaveLength(4);
  expect(requests.at(-1)).toMatchObject({
    method: 'POST',
    path: '/invoices/text2pay',
    headers: headers.json,
    body: {
      altId: locationId,
      altType: 'location',
      action: 'send',
      userId: users.dentist,
      liveMode: true,
      includeTermsNote: true,
      issueDate: '2026-11-20',
      contactDetails: { id: contacts.priya, name: 'Priya Nair' },
      items: [{ name: 'Night guard', amount: 380, qty: 1 }],
    },
  });
  expect(result).toMatchObject({
    id: expect.any(String),
    status: 'sent',
    total: 380,
    invoiceUrl: expect.stringMatching(/^https:/),
  });
});

test('create_and_send_invoice reports that HighLevel does not know the sender', async () => {
  const { message } = await expectFailure(createAndSendInvoice, { ...form, userId: 'nobody' });
  expect(message).toMatch(/HighLevel says: .*nobody/);
});

test('create_and_send_invoice needs a sender', async () => {
  const { message } = await expectFailure(
    createAndSendInvoice,
    { ...form, userId: '' },
    { cassette: null },
  );
  expect(message).toBe('Sender: is required.');
});
