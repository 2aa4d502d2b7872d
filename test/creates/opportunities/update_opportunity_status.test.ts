import updateOpportunityStatus from '../../../creates/opportunities/update_opportunity_status';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { lostReasons, opportunities } = seeded;
const id = opportunities.veneers;

test('update_opportunity_status sets the status, with the reason of a loss', async () => {
  const { requests, result } = await runWithCassette(updateOpportunityStatus, {
    id,
    status: 'lost',
    lostReasonId: lostReasons.price,
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/opportunities/${id}/status`,
      headers: headers.json,
      body: { status: 'lost', lostReasonId: lostReasons.price },
    },
  ]);
  expect(result).toEqual({ id, status: 'lost', lostReasonId: lostReasons.price, success: true });
});

test('update_opportunity_status sends no reason if none is set', async () => {
  const { requests, result } = await runWithCassette(
    updateOpportunityStatus,
    { id, status: 'won', lostReasonId: '' },
    { cassette: 'update_opportunity_status.won' },
  );
  expect(requests[0]?.body).toEqual({ status: 'won' });
  expect(result).toEqual({ id, status: 'won', success: true });
});

test('update_opportunity_status reports an unknown opportunity', async () => {
  const input = { id: 'absentOpportunity', status: 'won' };
  const { message } = await expectFailure(updateOpportunityStatus, input);
  expect(message).toMatch(/did not accept this.*Opportunity with id absentOpportunity not found/);
});

test('update_opportunity_status rejects a status that is only for searches', async () => {
  const { message } = await expectFailure(
    updateOpportunityStatus,
    { id, status: 'all' },
    { cassette: null },
  );
  expect(message).toBe('Status: is not one of: open, won, lost, abandoned.');
});
