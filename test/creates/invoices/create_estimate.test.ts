import createEstimate from '../../../creates/invoices/create_estimate';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, contactId, users } = seeded;
const owned = { altId: locationId, altType: 'location' };

const form = {
  contactId,
  name: 'Whitening for Maya',
  items: [{ itemName: 'Whitening', itemAmount: 249.5, itemQty: 2 }],
};

test("create_estimate creates a draft from the form and the sub-account's details", async () => {
  const { requests, result } = await runWithCassette(createEstimate, form);

  expect(requests).toHaveLength(4);
  expect(requests.at(-1)).toEqual({
    method: 'POST',
    path: '/invoices/estimate',
    headers: headers.json,
    body: {
      ...owned,
      name: 'Whitening for Maya',
      title: 'ESTIMATE',
      termsNotes: '<p>This estimate is valid for 30 days.</p>',
      liveMode: true,
      currency: 'USD',
      issueDate: '2026-11-20',
      expiryDate: '2026-12-20',
      discount: { type: 'percentage', value: 0 },
      items: [{ name: 'Whitening', amount: 249.5, qty: 2, currency: 'USD', type: 'one_time' }],
      frequencySettings: { enabled: false },
      contactDetails: {
        id: contactId,
        name: 'Maya Ortiz',
        phoneNo: expect.any(String),
        email: expect.any(String),
      },
      sentTo: { email: [expect.any(String)], phoneNo: [expect.any(String)] },
      businessDetails: expect.objectContaining({ name: 'Harbor Dental' }),
    },
  });
  expect(result).toMatchObject({
    id: expect.any(String),
    status: 'draft',
    estimateNumber: 24,
    total: 499,
    items: [{ name: 'Whitening', qty: 2, amount: 249.5 }],
  });
});

test('create_estimate sends the estimate immediately if the form has a sending method', async () => {
  const { requests, result } = await runWithCassette(
    createEstimate,
    {
      ...form,
      sendEstimateDetails_action: 'email',
      sendEstimateDetails_userId: users.dentist,
      sendEstimateDetails_sentFrom_fromName: 'Ingrid',
      paymentScheduleConfig_type: 'percentage',
      paymentScheduleConfig_dateConfig_depositDateType: 'estimate_accepted',
      paymentScheduleConfig_dateConfig_scheduleDateType: 'custom',
      paymentScheduleConfig_schedules: [33.3333, 66.6667],
      frequencySettings_enabled: true,
      frequencySettings_schedule_rrule_intervalType: 'monthly',
      frequencySettings_schedule_rrule_interval: 1,
      frequencySettings_schedule_rrule_startDate: '2026-12-01',
    },
    { cassette: 'create_estimate.sent' },
  );
  expect(requests.at(-1)?.body).toMatchObject({
    sendEstimateDetails: {
      ...owned,
      action: 'email',
      userId: users.dentist,
      liveMode: true,
      sentFrom: { fromName: 'Ingrid' },
    },
    paymentScheduleConfig: {
      type: 'percentage',
      dateConfig: { depositDateType: 'estimate_accepted', scheduleDateType: 'custom' },
      schedules: [33.3333, 66.6667],
    },
    frequencySettings: {
      enabled: true,
      schedule: { rrule: { intervalType: 'monthly', interval: 1, startDate: '2026-12-01' } },
    },
  });
  expect(result).toMatchObject({ status: 'sent' });
});

test('create_estimate reports that an issue date lies in the future', async () => {
  const { message } = await expectFailure(createEstimate, { ...form, issueDate: '2026-11-21' });
  expect(message).toMatch(/HighLevel says: Issue date cannot be in the future/);
});

test('create_estimate requires a sender if it sends, and an end after the start', async () => {
  const sent = { ...form, sendEstimateDetails_action: 'email' };
  const { message } = await expectFailure(createEstimate, sent, { cassette: null });
  expect(message).toBe('Sender: is required to send the estimate.');
  const late = await expectFailure(
    createEstimate,
    { ...form, issueDate: '2026-11-19', expiryDate: '2026-11-18' },
    { cassette: null },
  );
  expect(late.message).toBe('Expiry Date: is before the Issue Date.');
});
