import removeFromCampaign from '../../../creates/contacts/remove_from_campaign';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { campaigns, contactId } = seeded;

test('remove_from_campaign removes the contact from the campaign', async () => {
  const { requests, result } = await runWithCassette(removeFromCampaign, {
    contactId,
    campaignId: campaigns.welcome,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/contacts/${contactId}/campaigns/${campaigns.welcome}`,
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual({ contactId, campaignId: campaigns.welcome, success: true });
});

test('remove_from_campaign reports an unknown campaign', async () => {
  const input = { contactId, campaignId: 'absentCampaign' };
  const { message } = await expectFailure(removeFromCampaign, input);
  expect(message).toMatch(/did not accept this.*Campaign with id absentCampaign not found/);
});

test('remove_from_campaign sends no request for a campaign ID that would change the path', async () => {
  const elsewhere = { contactId, campaignId: '../tags' };
  const { message } = await expectFailure(removeFromCampaign, elsewhere, { cassette: null });
  expect(message).toMatch(/^Campaign: is not an ID/);
});

test('remove_from_campaign does not remove a contact from all campaigns', async () => {
  const all = { contactId, campaignId: 'removeAll' };
  const { message } = await expectFailure(removeFromCampaign, all, { cassette: null });
  expect(message).toMatch(/^Campaign: is not a campaign.*use Remove from All Campaigns/);
});
