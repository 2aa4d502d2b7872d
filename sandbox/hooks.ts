import express, { type Express } from 'express';
import { seeded } from './seed';
import type { World } from './world';

/**
 * The Inbound Webhook triggers of workflows, which accept data from anyone. The response is a
 * success even if no workflow listens (docs/highlevel_quirks.md#inbound-webhooks).
 */
export const hooks = (app: Express, world: World): void => {
  app.post('/hooks/:owner/webhook-trigger/:trigger', express.json(), (request, response) => {
    const { owner, trigger } = request.params;
    const { state } = world;
    const known = owner === seeded.locationId && trigger === seeded.inboundWebhook;
    response.json(
      known
        ? { status: 'Success: request sent to trigger execution server', id: state.ids.next() }
        : { status: 'Success: test request received' },
    );
  });
};
