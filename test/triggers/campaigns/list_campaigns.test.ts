import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import listCampaigns from '../../../triggers/campaigns/list_campaigns';

const { campaigns, locationId, locations } = seeded;

test('list_campaigns returns the campaigns of the sub-account', async () => {
  const { requests, result } = await runWithCassette(listCampaigns, {});

  expect(requests).toEqual([
    { method: 'GET', path: '/campaigns/', query: { locationId }, headers: headers.plain },
  ]);
  expect(result).toEqual([
    { id: campaigns.welcome, revision: '1', name: 'Welcome', status: 'published', locationId },
    { id: campaigns.recall, revision: '1', name: 'Six-month recall', status: 'draft', locationId },
  ]);
});

test('list_campaigns returns only those with a status, deduplicated by content', async () => {
  const { requests, result } = await runWithCassette(
    listCampaigns,
    { status: 'draft', triggerOn: 'new_or_updated' },
    { cassette: 'list_campaigns.drafts' },
  );

  expect(requests[0]?.query).toEqual({ locationId, status: 'draft' });
  expect(result).toMatchObject([
    { id: campaigns.recall, revision: expect.stringMatching(/^[\da-f]{16}$/) },
  ]);
});

test('list_campaigns reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(listCampaigns, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope campaigns\.readonly.*does not have access/,
  );
});
