import type { Express } from 'express';
import * as z from 'zod';
import type { Grant } from './tokens';
import { parsed } from './validation';
import type { World } from './world';

const deactivate = z.strictObject({ locationId: z.string() });
const unanswered = z.strictObject({ endpoint: z.string() });
const uninstall = z.strictObject({ locationId: z.string().optional() });

/** Registers the controls for tests, which are no part of HighLevel. */
export const controls = (app: Express, world: World): void => {
  app.post('/sandbox/reset', (_request, response) => {
    world.reset();
    response.json({});
  });

  app.post('/sandbox/expire-tokens', (_request, response) => {
    world.state.tokens.expireAccessTokens();
    response.json({});
  });

  app.post('/sandbox/deactivate', (request, response) => {
    const { locationId } = parsed(deactivate, request.body ?? {});
    world.state.inactiveLocations.add(locationId);
    response.json({});
  });

  app.post('/sandbox/leave-unanswered', (request, response) => {
    world.state.unanswered.add(parsed(unanswered, request.body ?? {}).endpoint);
    response.json({});
  });

  app.post('/sandbox/uninstall', (request, response) => {
    const { locationId } = parsed(uninstall, request.body ?? {});
    const { installations, tokens } = world.state;
    if (locationId) installations.delete(locationId);
    else installations.clear();
    const concerned = (grant: Grant) =>
      !locationId || (grant.level === 'location' && grant.locationId === locationId);
    tokens.revoke(concerned);
    response.json({});
  });
};
