import startWorkflowWithData from '../../../creates/workflows/start_workflow_with_data';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { seeded } from '../../../sandbox/seed';

const { locationId, inboundWebhook } = seeded;

const addressOf = (trigger: string) =>
  `https://services.leadconnectorhq.com/hooks/${locationId}/webhook-trigger/${trigger}`;

const data = { first_name: 'Rosa', order: 'A-1001', total: '99.50' };

test('start_workflow_with_data sends the values and no token', async () => {
  const { requests, result } = await runWithCassette(startWorkflowWithData, {
    address: addressOf(inboundWebhook),
    data,
  });
  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/hooks/${locationId}/webhook-trigger/${inboundWebhook}`,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: data,
    },
  ]);
  expect(result).toEqual({
    id: expect.any(String),
    status: 'Success: request sent to trigger execution server',
    isStarted: true,
  });
});

test('start_workflow_with_data fails if HighLevel starts nothing, except in a test of the step', async () => {
  const form = { address: addressOf('no-such-trigger'), data };
  const { message } = await expectFailure(startWorkflowWithData, form);
  expect(message).toBe(
    'HighLevel treated this as a test and started no workflow. Publish the workflow, or copy the address of its trigger again. HighLevel says: Success: test request received',
  );
  const { result } = await runWithCassette(startWorkflowWithData, form, {
    cassette: 'start_workflow_with_data.sample',
    meta: { isLoadingSample: true },
  });
  expect(result).toEqual({ status: 'Success: test request received', isStarted: false });
});

test('start_workflow_with_data needs no sub-account with an agency connection', async () => {
  const form = { address: addressOf(inboundWebhook), data };
  const { requests, result } = await runWithAnswers(
    startWorkflowWithData,
    form,
    () => ({ body: { id: 'run1' } }),
    { connection: connections.agency },
  );
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(result).toMatchObject({ id: 'run1', isStarted: true });
});

test.each([
  'http://services.leadconnectorhq.com/hooks/a/webhook-trigger/b',
  'https://services.leadconnectorhq.com.example.com/hooks/a/webhook-trigger/b',
  'https://services.leadconnectorhq.com@example.com/hooks/a/webhook-trigger/b',
  'https://services.leadconnectorhq.com/contacts/a',
  'https://services.leadconnectorhq.com/hooks/../webhook-trigger/b',
  'https://services.leadconnectorhq.com/hooks/a/webhook-trigger/b?c=d',
  `https://services.leadconnectorhq.com/hooks/a/webhook-trigger/${'b'.repeat(101)}`,
])('start_workflow_with_data rejects the address %s', async (address) => {
  const form = { address, data };
  const { message } = await expectFailure(startWorkflowWithData, form, { cassette: null });
  expect(message).toMatch(/^Webhook Address: is not the address of an inbound webhook/);
});

test('start_workflow_with_data reports that an outcome is unclear, and sends once', async () => {
  const form = { address: addressOf(inboundWebhook), data };
  const outcome = await runWithAnswers(startWorkflowWithData, form, () => ({
    status: 500,
    body: { message: 'Something broke' },
  }));
  expect(outcome.requests).toHaveLength(1);
  expect(errorFields(outcome).message).toMatch(/may have worked anyway.*Something broke/);
});
