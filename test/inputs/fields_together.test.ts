import createContact from '../../creates/contacts/create_contact';
import createEstimate from '../../creates/invoices/create_estimate';
import createInvoice from '../../creates/invoices/create_invoice';
import sendInvoice from '../../creates/invoices/send_invoice';
import updateUser from '../../creates/users/update_user';
import { errorFields, runWithAnswers } from '../../harness/driver';
import type { Operation } from '../../harness/forms';

const paper = { contactId: 'c1', name: 'Visit', items: [{ itemName: 'Visit', itemAmount: 5 }] };

const run = async (operation: Operation, form: object) => {
  const outcome = await runWithAnswers(operation, { ...form }, ({ path }) =>
    path.startsWith('/contacts/')
      ? { body: { contact: { id: 'c1', name: 'Rosa', email: 'rosa@example.com' } } }
      : { body: { _id: 'i1', invoice: { _id: 'i1' }, location: { currency: 'USD' } } },
  );
  return {
    body: Object(outcome.requests.find(({ method }) => method === 'POST')?.body),
    message: outcome.error ? errorFields(outcome).message : undefined,
  };
};

const lateFees =
  'Late Fees, Late Fee, Late Fee Type and Late Fee Interval: fill in all of these fields or none.';
const recurrence = 'Recurs, Recurs Every and Recurs From: fill in all of these fields or none.';

test.each<[Operation, object, string]>([
  [createInvoice, { lateFeesConfiguration_enable: 'yes' }, lateFees],
  [createInvoice, { lateFeesConfiguration_grace_intervalCount: 2 }, lateFees],
  [
    createInvoice,
    { tipsConfiguration_tipsPercentage: ['5', '10'] },
    'Tips and Tip Percentages: fill in all of these fields or none.',
  ],
  [
    createInvoice,
    { paymentSchedule_schedules: [50, 50] },
    'Payment Schedule Type and Payment Schedule: fill in all of these fields or none.',
  ],
  [createEstimate, { frequencySettings_schedule_rrule_count: 3 }, recurrence],
  [
    createEstimate,
    { frequencySettings_enabled: true },
    'Run At or Recurs: one of them is required for a recurring estimate.',
  ],
  [
    createEstimate,
    { autoInvoice_directPayments: true },
    'Automatic Invoice: is required with Direct Payments.',
  ],
])('an incomplete group is rejected: %#', async (operation, form, expected) => {
  expect(await run(operation, { ...paper, ...form })).toEqual({ body: {}, message: expected });
});

test('an invalid date is not compared with another date', async () => {
  const form = { ...paper, issueDate: '2026-01-05', dueDate: '1.5' };
  expect((await run(createInvoice, form)).message).toBe(
    'Due Date: is not a date, like 2026-01-05.',
  );
});

test('two different lines for a channel or a sub-account are rejected', async () => {
  const lines = (...statuses: string[]) => ({
    firstName: 'Rosa',
    dndSettings: statuses.map((dndStatus) => ({ dndChannel: 'SMS', dndStatus })),
  });
  expect((await run(createContact, lines('active', 'active'))).body).toMatchObject({
    dndSettings: { SMS: { status: 'active' } },
  });
  expect((await run(createContact, lines('active', 'inactive'))).message).toBe(
    'Do Not Disturb by Channel: has two different lines for a channel.',
  );
  const twilioPhone = ['+15550001111', '+15550002222'].map((twilioNumber) => ({
    twilioLocationId: 'l1',
    twilioNumber,
  }));
  expect((await run(updateUser, { userId: 'u1', twilioPhone })).message).toBe(
    'Inbound Twilio Numbers: has two numbers for a sub-account.',
  );
});

test('the card of an automatic payment needs its brand and its digits', async () => {
  const form = { invoiceId: 'i1', action: 'email', userId: 'u1', autoPayment_card_last4: '4242' };
  expect((await run(sendInvoice, form)).message).toBe(
    'Card Brand and Last Digits of the Card: fill in all of these fields or none.',
  );
});

test('without late fees and tips, HighLevel still gets all that it requires', async () => {
  const { body } = await run(createInvoice, {
    ...paper,
    lateFeesConfiguration_enable: 'no',
    tipsConfiguration_tipsEnabled: 'no',
  });
  expect(body).toMatchObject({
    lateFeesConfiguration: {
      enable: false,
      value: 0,
      type: 'fixed',
      frequency: { intervalCount: 1, interval: 'month' },
    },
    tipsConfiguration: { tipsEnabled: false, tipsPercentage: [] },
  });
});

test('a late fee is charged every interval if no number is given', async () => {
  const { body } = await run(createInvoice, {
    ...paper,
    lateFeesConfiguration_enable: true,
    lateFeesConfiguration_value: 5,
    lateFeesConfiguration_type: 'fixed',
    lateFeesConfiguration_frequency_interval: 'week',
  });
  expect(body.lateFeesConfiguration).toEqual({
    enable: true,
    value: 5,
    type: 'fixed',
    frequency: { intervalCount: 1, interval: 'week' },
  });
});

test('a draft of an estimate has no sender, even if one is filled in', async () => {
  const { body } = await run(createEstimate, { ...paper, sendEstimateDetails_userId: 'u1' });
  expect(body).toMatchObject({ name: 'Visit' });
  expect(body).not.toHaveProperty('sendEstimateDetails');
});
