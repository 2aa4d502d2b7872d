import express, { type Express } from 'express';
import { seeded } from './seed';
import type { World } from './world';

/**
 * The triggers Inbound Webhook of workflows, which take anybody's data. What no workflow listens to is
 * a success as well (docs/highlevel_quirks.md#inbound-webhooks).
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
