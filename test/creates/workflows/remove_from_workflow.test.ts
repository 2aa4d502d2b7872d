import removeFromWorkflow from '../../../creates/workflows/remove_from_workflow';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, workflows } = seeded;
const input = { contactId, workflowId: workflows.missedVisit };

test('remove_from_workflow removes the contact, with the empty body that HighLevel requires', async () => {
  const { requests, result } = await runWithCassette(removeFromWorkflow, input);

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/contacts/${contactId}/workflow/${workflows.missedVisit}`,
      headers: headers.json,
      body: {},
    },
  ]);
  expect(result).toEqual({ ...input, success: true });
});

test('remove_from_workflow sends the start of the event with an offset', async () => {
  const { requests } = await runWithCassette(
    removeFromWorkflow,
    { ...input, eventStartTime: '2026-12-01T09:30:00Z' },
    { cassette: 'remove_from_workflow.event' },
  );
  expect(requests[0]?.body).toEqual({ eventStartTime: '2026-12-01T09:30:00+00:00' });
});

test('remove_from_workflow reports an unknown workflow', async () => {
  const absent = { contactId, workflowId: 'absentWorkflow' };
  const { message } = await expectFailure(removeFromWorkflow, absent);
  expect(message).toMatch(/did not accept this.*Workflow with id absentWorkflow not found/);
});

test('remove_from_workflow sends no request for an ID that would change the path', async () => {
  const elsewhere = { contactId, workflowId: '../tags' };
  const { message } = await expectFailure(removeFromWorkflow, elsewhere, { cassette: null });
  expect(message).toMatch(/^Workflow: is not an ID/);
});
