import sendEstimate from '../../../creates/invoices/send_estimate';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, estimates, users } = seeded;

test('send_estimate sends an estimate and returns it', async () => {
  const form = {
    estimateId: estimates.bridge,
    action: 'email',
    userId: users.dentist,
    liveMode: false,
    estimateName: 'Your bridge',
  };
  const { requests, result } = await runWithCassette(sendEstimate, form);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/invoices/estimate/${estimates.bridge}/send`,
      headers: headers.json,
      body: {
        altId: locationId,
        altType: 'location',
        action: 'email',
        userId: users.dentist,
        liveMode: false,
        estimateName: 'Your bridge',
      },
    },
  ]);
  expect(result).toMatchObject({ id: estimates.bridge, status: 'sent', name: 'Your bridge' });
});

test('send_estimate reports an unknown estimate', async () => {
  const { message } = await expectFailure(sendEstimate, {
    estimateId: estimates.lakeside,
    action: 'email',
    userId: users.dentist,
  });
  expect(message).toMatch(/HighLevel says: Estimate not found/);
});

test('send_estimate needs a sender', async () => {
  const { message } = await expectFailure(
    sendEstimate,
    { estimateId: estimates.bridge, action: 'sms' },
    { cassette: null },
  );
  expect(message).toBe('Sender: is required.');
});
