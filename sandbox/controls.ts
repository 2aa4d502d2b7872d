import type { Express } from 'express';
import * as z from 'zod';
import type { Grant } from './tokens';
import { parsed } from './validation';
import type { World } from './world';

const files: Record<string, { type: string; content: string } | undefined> = {
  'plan.pdf': { type: 'application/pdf', content: '%PDF-1.4 treatment plan' },
  'page.html': { type: 'text/html', content: '<h1>Log in to see this file</h1>' },
  'large.txt': { type: 'text/plain', content: 'x'.repeat(26 * 1024 * 1024) },
};

const deactivate = z.strictObject({ locationId: z.string() });
const unanswered = z.strictObject({ endpoint: z.string() });
const uninstall = z.strictObject({ locationId: z.string().optional() });

/** Registers the controls for tests, which HighLevel does not have. */
export const controls = (app: Express, world: World): void => {
  // Files of another server, for steps that upload one.
  app.get('/sandbox/files/:name', (request, response) => {
    const { name } = request.params;
    const file = files[name];
    if (!file) response.status(404).type('text/html').send('<h1>Not found</h1>');
    else response.type(file.type).send(file.content);
  });

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
