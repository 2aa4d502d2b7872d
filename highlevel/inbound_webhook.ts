import { path } from './path';
import { send } from './request';
import type { Session } from './session';

/** The address of the trigger Inbound Webhook of a workflow: this host and path and no other. */
const address =
  /^https:\/\/services\.leadconnectorhq\.com\/hooks\/([\w-]{1,100})\/webhook-trigger\/([\w-]{1,100})$/;

/** Whether a text is the address of the trigger Inbound Webhook of a workflow. */
export const isInboundWebhook = (text: string): boolean => address.test(text);

/**
 * Sends data to the trigger Inbound Webhook of a workflow, without a token: whoever has the address may
 * send (docs/highlevel_quirks.md#inbound-webhooks).
 */
export const sendToWorkflow = ({ z }: Session, url: string, data: object): Promise<unknown> => {
  const [, owner = '', trigger = ''] = address.exec(url) ?? [];
  return send(
    z,
    {
      method: 'POST',
      path: path`/hooks/${owner}/webhook-trigger/${trigger}`,
      body: data,
      version: 'none',
      allowEmptyBody: true,
    },
    undefined,
    { access: 'either', refusal: () => 'HighLevel did not accept what was sent to the workflow.' },
  );
};
