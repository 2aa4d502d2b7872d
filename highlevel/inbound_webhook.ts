import { path } from './path';
import { send } from './request';
import type { Session } from './session';

/** The address of a workflow's Inbound Webhook trigger: exactly this host and path. */
const address =
  /^https:\/\/services\.leadconnectorhq\.com\/hooks\/([\w-]{1,100})\/webhook-trigger\/([\w-]{1,100})$/;

/** Whether a text is the address of a workflow's Inbound Webhook trigger. */
export const isInboundWebhook = (text: string): boolean => address.test(text);

/**
 * Sends data to a workflow's Inbound Webhook trigger, without a token: anyone who has the address
 * may send (docs/highlevel_quirks.md#inbound-webhooks).
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
    { access: 'either', refusal: () => 'HighLevel did not accept the data for the workflow.' },
  );
};
