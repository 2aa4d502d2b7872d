import deleteOpportunity from '../../../creates/opportunities/delete_opportunity';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const id = seeded.opportunities.cleaning;

test('delete_opportunity deletes the opportunity and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteOpportunity, { id });

  expect(requests).toEqual([
    { method: 'DELETE', path: `/opportunities/${id}`, headers: headers.plain },
  ]);
  expect(result).toEqual({ id, success: true });
});

test('delete_opportunity reports an unknown opportunity', async () => {
  const { message } = await expectFailure(deleteOpportunity, { id: 'absentOpportunity' });
  expect(message).toMatch(/did not accept this.*Opportunity with id absentOpportunity not found/);
});

test('delete_opportunity sends no request for an ID that would change the path', async () => {
  const elsewhere = { id: `../contacts/${seeded.contactId}` };
  const { message } = await expectFailure(deleteOpportunity, elsewhere, { cassette: null });
  expect(message).toMatch(/^Opportunity: is not an ID/);
});
