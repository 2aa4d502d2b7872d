import removeFromAllCampaigns from '../../../creates/contacts/remove_from_all_campaigns';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId } = seeded;

test('remove_from_all_campaigns removes the contact from every campaign', async () => {
  const { requests, result } = await runWithCassette(removeFromAllCampaigns, { contactId });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/contacts/${contactId}/campaigns/removeAll`,
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual({ contactId, success: true });
});

test('remove_from_all_campaigns reports an unknown contact', async () => {
  const { message } = await expectFailure(removeFromAllCampaigns, { contactId: 'absentContact' });
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('remove_from_all_campaigns requires the contact', async () => {
  const input = { contactId: null };
  const { message } = await expectFailure(removeFromAllCampaigns, input, { cassette: null });
  expect(message).toBe('Contact: is required.');
});
