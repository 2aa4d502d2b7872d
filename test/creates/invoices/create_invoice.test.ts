import createInvoice from '../../../creates/invoices/create_invoice';
import { freezeDate } from '../../../harness/cassette';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, contactId, contacts } = seeded;
const owned = { altId: locationId, altType: 'location' };

const items = [
  { itemName: 'Whitening', itemAmount: 249.5 },
  { itemName: 'Home kit', itemAmount: '40', itemQty: 2, itemDescription: 'For two weeks' },
];

test('create_invoice fills in empty fields from the contact and the sub-account', async () => {
  const form = { contactId, name: 'Whitening for Maya', items };
  const { requests, result } = await runWithCassette(createInvoice, form);

  const [contact, location, settings, written] = requests;
  expect([contact, location, settings].map((each) => `${each?.method} ${each?.path}`)).toEqual([
    `GET /contacts/${contactId}`,
    `GET /locations/${locationId}`,
    'GET /invoices/settings',
  ]);
  expect(settings?.query).toEqual(owned);
  expect(written).toEqual({
    method: 'POST',
    path: '/invoices/',
    headers: headers.json,
    body: {
      ...owned,
      name: 'Whitening for Maya',
      liveMode: true,
      currency: 'USD',
      title: 'INVOICE',
      termsNotes: '<p>Payment is due within 14 days.</p>',
      issueDate: '2026-11-20',
      dueDate: '2026-12-04',
      discount: { type: 'percentage', value: 0 },
      items: [
        { name: 'Whitening', amount: 249.5, qty: 1, currency: 'USD', type: 'one_time' },
        {
          name: 'Home kit',
          description: 'For two weeks',
          amount: 40,
          qty: 2,
          currency: 'USD',
          type: 'one_time',
        },
      ],
      contactDetails: {
        id: contactId,
        name: 'Maya Ortiz',
        phoneNo: expect.stringMatching(/^\+1/),
        email: expect.stringContaining('@example.com'),
      },
      sentTo: {
        email: [expect.stringContaining('@example.com')],
        phoneNo: [expect.stringMatching(/^\+1/)],
      },
      businessDetails: {
        name: 'Harbor Dental',
        phoneNo: expect.any(String),
        website: 'https://harbor-dental.test',
        logoUrl: 'https://harbor-dental.test/logo.png',
        address: {
          addressLine1: '48 Pier Road',
          city: 'Portland',
          state: 'OR',
          countryCode: 'US',
          postalCode: '97209',
        },
      },
    },
  });
  expect(result).toMatchObject({
    id: expect.any(String),
    status: 'draft',
    total: 329.5,
    amountDue: 329.5,
    invoiceNumber: '46',
    contactDetails: { id: contactId, name: 'Maya Ortiz' },
    invoiceItems: [
      { name: 'Whitening', qty: 1, amount: 249.5 },
      { name: 'Home kit', qty: 2, amount: 40 },
    ],
  });
});

test("create_invoice does not read the contact if the form has its details, and sends the form's values", async () => {
  const form = {
    contactId: contacts.liam,
    name: 'Crown',
    items: [
      {
        itemName: 'Crown',
        itemAmount: 980,
        itemCurrency: 'eur',
        itemProductId: 'p1',
        itemPriceId: 'r1',
        itemType: 'recurring',
        itemTaxName: 'VAT',
        itemTaxRate: 20,
        itemTaxId: 't1',
        itemTaxInclusive: false,
      },
    ],
    liveMode: false,
    currency: 'eur',
    issueDate: '2026-12-01',
    dueDate: '2026-12-31',
    discount_value: 10,
    discount_type: 'fixed',
    invoiceNumber: '2026-12',
    invoiceNumberPrefix: 'B-',
    title: 'BILL',
    termsNotes: 'Thank you',
    sentTo_email: 'books@example.com, boss@example.com',
    contactDetails_name: 'Liam Becker',
    contactDetails_email: 'liam@example.com',
    contactDetails_phoneNo: '+15550109901',
    contactDetails_additionalEmails: ['home@example.com'],
    contactDetails_address_city: 'Salem',
    businessDetails_name: 'Harbor Dental II',
    businessDetails_address_city: 'Salem',
    paymentSchedule_type: 'percentage',
    paymentSchedule_schedules: [30, 70],
    lateFeesConfiguration_enable: true,
    lateFeesConfiguration_value: 5,
    lateFeesConfiguration_type: 'fixed',
    lateFeesConfiguration_frequency_intervalCount: 1,
    lateFeesConfiguration_frequency_interval: 'week',
    lateFeesConfiguration_grace_intervalCount: 3,
    lateFeesConfiguration_maxLateFees_value: 50,
    tipsConfiguration_tipsEnabled: true,
    tipsConfiguration_tipsPercentage: ['5', '10'],
  };
  const { requests, result } = await runWithCassette(createInvoice, form, {
    cassette: 'create_invoice.filled',
  });

  expect(requests.map(({ path }) => path)).toEqual([
    `/locations/${locationId}`,
    '/invoices/settings',
    '/invoices/',
  ]);
  expect(requests.at(-1)?.body).toMatchObject({
    liveMode: false,
    currency: 'EUR',
    issueDate: '2026-12-01',
    dueDate: '2026-12-31',
    discount: { type: 'fixed', value: 10 },
    invoiceNumber: '2026-12',
    sentTo: { phoneNo: ['+15550109901'] },
    items: [
      {
        currency: 'EUR',
        type: 'recurring',
        productId: 'p1',
        priceId: 'r1',
        taxes: [{ _id: 't1', taxId: 't1', name: 'VAT', rate: 20 }],
      },
    ],
    contactDetails: { id: contacts.liam, address: { city: 'Salem' } },
    businessDetails: { name: 'Harbor Dental II', address: { city: 'Salem' } },
    paymentSchedule: { type: 'percentage', schedules: [30, 70] },
    lateFeesConfiguration: {
      enable: true,
      value: 5,
      type: 'fixed',
      frequency: { intervalCount: 1, interval: 'week' },
      grace: { intervalCount: 3, interval: 'day' },
      maxLateFees: { type: 'fixed', value: 50 },
    },
    tipsConfiguration: { tipsEnabled: true, tipsPercentage: [5, 10] },
  });
  expect(result).toMatchObject({ invoiceNumber: '2026-12', total: 1166, status: 'draft' });
});

test('create_invoice reports that HighLevel does not know the contact', async () => {
  const form = { contactId: 'nobody', name: 'Whitening', items };
  const { message } = await expectFailure(createInvoice, form);
  expect(message).toMatch(/HighLevel says: .*nobody/);
});

test('create_invoice reports the invalid fields', async () => {
  const { message } = await expectFailure(
    createInvoice,
    { contactId, items: [{ itemAmount: 'much', itemTaxRate: 5 }], currency: 'dollars' },
    { cassette: null, connection: connections.location },
  );
  expect(message).toContain('Invoice Name: is required.');
  expect(message).toContain('Currency: is not a three-letter currency code, like USD.');
  expect(message).toMatch(/Item Name.*is required/);
});

/** A run with these details of the contact and the sub-account in HighLevel. */
const runWith = (contact: object, location: object, form: object = {}) =>
  runWithAnswers(createInvoice, { contactId, name: 'Whitening', items, ...form }, ({ path }) => {
    if (path.startsWith('/contacts/')) return { body: { contact } };
    if (path.startsWith('/locations/')) return { body: { location } };
    // The sub-account has no invoice settings.
    if (path === '/invoices/settings') return { status: 403, body: { message: 'Forbidden' } };
    return { body: { _id: 'i1', name: 'Whitening', status: 'draft' } };
  });

test('create_invoice accepts a contact without a phone number and a sub-account without invoice settings', async () => {
  const location = {
    name: 'Lakeside',
    currency: 'CHF',
    timezone: 'Pacific/Auckland',
    phone: '+64',
  };
  const { requests, result } = await runWith(
    { firstName: 'Rosa', lastName: 'Ek', email: 'r@example.com' },
    location,
  );
  expect(result).toMatchObject({ id: 'i1' });
  const { body } = requests.at(-1) as { body: Record<string, unknown> };
  expect(body).toMatchObject({
    currency: 'CHF',
    contactDetails: { id: contactId, name: 'Rosa Ek', email: 'r@example.com', phoneNo: '' },
    sentTo: { email: ['r@example.com'] },
    businessDetails: { name: 'Lakeside', phoneNo: '+64' },
  });
  expect(body).not.toHaveProperty('dueDate');
  expect(body).not.toHaveProperty('sentTo.phoneNo');
});

test.each([
  [
    { firstName: 'Rosa' },
    'Contact Email, Contact Phone: one of these is required, because the contact has neither.',
  ],
  [{ phone: '+1' }, 'Contact Name: is required, because the contact has none.'],
])('create_invoice reports what a contact like %j lacks', async (contact, words) => {
  const run = await runWith(contact, { currency: 'USD' });
  expect(errorFields(run).message).toBe(words);
  expect(run.requests.map(({ method }) => method)).not.toContain('POST');
});

test('create_invoice requires a currency if the sub-account has none', async () => {
  const contact = { name: 'Rosa', email: 'r@example.com' };
  const run = await runWith(contact, {});
  expect(errorFields(run).message).toBe('Currency: is required, because the sub-account has none.');
  expect((await runWith(contact, {}, { currency: 'sek' })).requests.at(-1)?.body).toMatchObject({
    currency: 'SEK',
  });
});

test("create_invoice uses today's date in the sub-account's time zone", async () => {
  freezeDate('2026-11-20T23:30:00.000Z');
  try {
    const contact = { name: 'Rosa', email: 'r@example.com' };
    const far = await runWith(contact, { currency: 'NZD', timezone: 'Pacific/Auckland' });
    expect(far.requests.at(-1)?.body).toMatchObject({ issueDate: '2026-11-21' });
    const near = await runWith(contact, { currency: 'USD', timezone: 'America/Los_Angeles' });
    expect(near.requests.at(-1)?.body).toMatchObject({ issueDate: '2026-11-20' });
  } finally {
    jest.useRealTimers();
  }
});
