import addContactToCampaign from '../../../creates/contacts/add_contact_to_campaign';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { campaigns, contactId } = seeded;

test('add_contact_to_campaign adds the contact, with the empty body that HighLevel requires', async () => {
  const { requests, result } = await runWithCassette(addContactToCampaign, {
    contactId,
    campaignId: campaigns.recall,
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/contacts/${contactId}/campaigns/${campaigns.recall}`,
      headers: headers.json,
      body: {},
    },
  ]);
  expect(result).toEqual({ contactId, campaignId: campaigns.recall, success: true });
});

test('add_contact_to_campaign reports an unknown campaign', async () => {
  const input = { contactId, campaignId: 'absentCampaign' };
  const { message } = await expectFailure(addContactToCampaign, input);
  expect(message).toMatch(/did not accept this.*Campaign with id absentCampaign not found/);
});

test('add_contact_to_campaign requires both the contact and the campaign', async () => {
  const { message } = await expectFailure(addContactToCampaign, {}, { cassette: null });
  expect(message).toMatch(/Contact: is required.*Campaign: is required/);
});
