import addContactToWorkflow from '../../../creates/workflows/add_contact_to_workflow';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, workflows } = seeded;
const input = { contactId, workflowId: workflows.newPatient };

test('add_contact_to_workflow adds the contact, with the empty body that HighLevel requires', async () => {
  const { requests, result } = await runWithCassette(addContactToWorkflow, input);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/contacts/${contactId}/workflow/${workflows.newPatient}`,
      headers: headers.json,
      body: {},
    },
  ]);
  expect(result).toEqual({ ...input, success: true });
});

test('add_contact_to_workflow sends the start of the event with an offset', async () => {
  const { requests, result } = await runWithCassette(
    addContactToWorkflow,
    { ...input, eventStartTime: '2026-12-01T09:30:00-08:00' },
    { cassette: 'add_contact_to_workflow.event' },
  );

  expect(requests[0]?.body).toEqual({ eventStartTime: '2026-12-01T17:30:00+00:00' });
  expect(result).toEqual({
    ...input,
    eventStartTime: '2026-12-01T17:30:00+00:00',
    success: true,
  });
});

test('add_contact_to_workflow reports an unknown workflow', async () => {
  const absent = { contactId, workflowId: 'absentWorkflow' };
  const { message } = await expectFailure(addContactToWorkflow, absent);
  expect(message).toMatch(/did not accept this.*Workflow with id absentWorkflow not found/);
});

test('add_contact_to_workflow reports the invalid fields', async () => {
  const wrong = { contactId, eventStartTime: 'soon' };
  const { message } = await expectFailure(addContactToWorkflow, wrong, { cassette: null });
  expect(message).toMatch(/^Workflow: is required\. Event Start Time: is not a date and time/);
});
