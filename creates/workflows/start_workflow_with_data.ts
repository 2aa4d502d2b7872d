import * as z from 'zod';
import { UserError } from '../../highlevel/errors';
import { isInboundWebhook, sendToWorkflow } from '../../highlevel/inbound_webhook';
import { customAction, type Item, isItem } from '../../operation';
import { workflowStart } from '../../records/workflow_start';

export default customAction({
  key: 'start_workflow_with_data',
  noun: 'Workflow',
  label: 'Start Workflow with Data',
  description: 'Sends named values to a workflow that begins with an inbound webhook.',
  access: 'either',
  beyondCatalogue: true,
  input: z.object({
    address: z
      .string()
      .trim()
      .refine(isInboundWebhook, {
        error:
          'is not the address of an inbound webhook: https://services.leadconnectorhq.com/hooks/…/webhook-trigger/…',
      })
      .meta({
        label: 'Webhook Address',
        description:
          'In HighLevel, add the trigger Inbound Webhook to the workflow and copy its URL. Keep it private: anyone who has it can start the workflow.',
      }),
    data: z.record(z.string(), z.unknown()).meta({
      description:
        "The names and values to send to the workflow. Test this step before you publish the workflow: HighLevel then offers the names in the workflow's actions.",
    }),
  }),
  record: workflowStart,
  perform: async ({ session, values: { address, data }, context }) => {
    const body: unknown = await sendToWorkflow(session, address, data);
    const { id, status, message }: Item = isItem(body) ? body : {};
    const text = String(status ?? message ?? '');
    // HighLevel responds so if no published workflow listens
    // (docs/highlevel_quirks.md#inbound-webhooks).
    if (!id && /test request/i.test(text) && !context.isLoadingSample) {
      throw new UserError(
        `HighLevel treated this as a test and started no workflow. Publish the workflow, or copy the address of its trigger again. HighLevel says: ${text}`,
      );
    }
    return { ...(typeof id === 'string' && { id }), status: text, isStarted: Boolean(id) };
  },
});
