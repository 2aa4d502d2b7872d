import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import * as z from 'zod';
import { controls } from './controls';
import { describedRoutes } from './described';
import { authenticate } from './guard';
import { hooks } from './hooks';
import { partsOf } from './multipart';
import { oauth } from './oauth';
import { Refusal, refusal } from './refusal';
import type { Route } from './route';
import { routes } from './routes';
import { respond, type World } from './world';

/** The sandbox as an Express app. */
export const createApp = (world: World): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.enable('strict routing').enable('case sensitive routing');
  // HighLevel's own SDK sends lists as userIds[]=one&userIds[]=other.
  app.set('query parser', 'extended');
  app.use((request, _response, next) => {
    if (!request.path.startsWith('/sandbox/')) world.state.requests += 1;
    next();
  });
  app.use(
    express.json({ limit: '2mb' }),
    express.urlencoded(),
    express.raw({ type: mediaTypes.multipart, limit: '60mb' }),
  );
  controls(app, world);
  oauth(app, world);
  hooks(app, world);
  // If two routes match one path, the first one responds.
  const served = [...routes, ...describedRoutes()].sort(literalFirst);
  for (const route of served) serve(app, world, route);
  app.use((request) => {
    throw served.some((route) => isInOtherCase(route, request)) ? unsupported : unknown(request);
  });
  app.use(refuse(world));
  return app;
};

// campaigns/removeAll must be matched before campaigns/{campaignId}.
const literalFirst = (one: Route, other: Route) => placeholders(one) - placeholders(other);

const placeholders = ({ path }: Route) => path.split('{').length;

/** Whether a request that no route matches has the path of one in other letters, like `/Contacts/`. */
const isInOtherCase = ({ method, path }: Route, request: Request) =>
  request.method.toLowerCase() === method &&
  new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`, 'i').test(request.path);

/** HighLevel's answer to such a path (docs/highlevel_quirks.md#trailing-slashes). */
const unsupported = refusal(
  401,
  'This route is not yet supported by the IAM Service. Please update your IAM config.',
);

const unknown = ({ method, path }: Request) => refusal(404, `Cannot ${method} ${path}`);

const mediaTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
};

const serve = (app: Express, world: World, route: Route): void => {
  app[route.method](route.path.replace(/\{(\w+)\}/g, ':$1'), (request, response) => {
    const { state } = world;
    const grant = authenticate(state, request.get('authorization'));
    const { allowed, headers } = state.limits.take(
      grant.level === 'location' ? grant.locationId : grant.companyId,
    );
    response.set(headers);
    if (!allowed) throw refusal(429, 'Too Many Requests');
    const readable = request.is(mediaTypes[route.encoding]) !== false;
    const answer = route.handle({
      state,
      grant,
      version: request.get('version'),
      params: request.params,
      query: request.query,
      body: readable ? bodyOf(request, route) : undefined,
    });
    const endpoint = `${route.method.toUpperCase()} ${route.path}`;
    if (state.unanswered.delete(endpoint)) response.destroy();
    else respond(response, state, route.status, answer);
  });
};

const bodyOf = (request: Request, { encoding }: Route): unknown =>
  encoding === 'multipart'
    ? partsOf(request.body, request.get('content-type') ?? '')
    : request.body;

const clientError = z.object({ status: z.number().min(400).max(499), message: z.string() });

const refuse =
  (world: World): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    if (error instanceof Refusal) return respond(response, world.state, error.status, error.body);
    // Errors of Express and its body parsers, such as malformed JSON.
    const { data } = clientError.safeParse(error);
    if (!data) console.error(error);
    const { status, body } = data ? plain(data.status, data.message) : broken;
    respond(response, world.state, status, body);
  };

const plain = (status: number, message: string) =>
  refusal(status, message, status === 400 ? { error: 'Bad Request' } : {});

const broken = refusal(500, 'Internal Server Error');
