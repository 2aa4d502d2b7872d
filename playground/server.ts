import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import express, { type NextFunction, type Request, type Response } from 'express';
import * as z from 'zod';
import { root } from '../harness/paths';
import { recipes } from '../recipes';
import { numbered, type Part, type Start } from '../recipes/recipe';
import { type Sandbox, seeded } from '../sandbox';
import { type Kind, startEditor } from './editor';
import { simulatedEvents } from './events';
import { startPlayer } from './player';

type Setting = {
  sandbox: Sandbox;
  /** The port to listen on; 0 means any free port. */
  port?: number;
  /** The category's title, by operation key. */
  categories: Map<string, string>;
};

const level = z.enum(['location', 'agency']);
const values = z.record(z.string(), z.unknown());
const step = z.strictObject({
  kind: z.enum(['triggers', 'creates', 'searches']),
  key: z.string(),
  level,
  values,
});
const asked = {
  choices: z.strictObject({ source: z.string(), step, page: z.int().min(0) }),
  turnOn: z.strictObject({ id: z.string(), step }),
  poll: z.strictObject({ id: z.string() }),
  simulate: z.strictObject({ key: z.string() }),
  recipe: z.strictObject({ name: z.string() }),
  begin: z.strictObject({ title: z.string() }),
};

/**
 * Serves the playground on this machine only: the integration as the Zap editor shows it, on a
 * sandbox.
 */
export const startPlayground = async ({ sandbox, port = 0, categories }: Setting) => {
  const editor = await startEditor(sandbox);
  const page = await pageFiles();
  let player: Awaited<ReturnType<typeof startPlayer>> | undefined;
  let version = 0;

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(ownPagesOnly, express.json({ limit: '5mb' }));
  for (const [path, { type, text }] of page) {
    app.get(path, (_request, response) => {
      response.type(type).set('cache-control', 'no-store').send(text);
    });
  }

  app.get('/api/app', (_request, response) => {
    response.json({
      version,
      operations: operationsOf(editor.app(), categories),
      recipes: Object.entries(recipes).map(([name, { title, does }]) => ({ name, title, does })),
      events: simulatedEvents.map(({ key, label }) => ({ key, label })),
    });
  });

  const answer = <T>(path: string, schema: z.ZodType<T>, work: (given: T) => unknown) => {
    app.post(path, async (request, response, next) => {
      try {
        response.json((await work(schema.parse(request.body))) ?? {});
      } catch (error) {
        next(error);
      }
    });
  };

  answer('/api/fields', step, editor.fields);
  answer('/api/output-fields', step, editor.outputFields);
  answer('/api/choices', asked.choices, (given) =>
    editor.choices(given.source, given.step, given.page),
  );
  answer('/api/test', step, editor.test);
  answer('/api/turn-on', asked.turnOn, ({ id, step }) => editor.turnOn(id, step));
  answer('/api/poll', asked.poll, ({ id }) => editor.poll(id));
  answer('/api/simulate', asked.simulate, async ({ key }) => {
    const event = simulatedEvents.find((each) => each.key === key);
    if (!event) throw new Error(`No operation or event ${key}.`);
    return { message: await event.simulate(senderTo(sandbox), sandbox) };
  });
  answer('/api/reset', z.strictObject({}), () => sandbox.reset());
  answer('/api/recipe', asked.recipe, async ({ name }) => {
    const recipe = Object.entries(recipes).find(([each]) => each === name)?.[1];
    if (!recipe) throw new Error(`No recipe ${name}.`);
    sandbox.reset();
    player = await startPlayer(recipe, sandbox, editor);
    return {
      ...recipe,
      zaps: recipe.zaps.map((zap) => ({
        title: zap.title,
        start: startOf(zap.steps[0]),
        steps: numbered(zap).map(({ number, part }) => ({
          number,
          ...wordsOf(part, editor.app()),
        })),
      })),
    };
  });
  answer('/api/recipe/begin', asked.begin, ({ title }) => playerOf(player).begin(title));
  answer('/api/recipe/next', z.strictObject({}), () => playerOf(player).next());

  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const message = error instanceof Error ? error.message : String(error);
    response.status(400).json({ error: { name: 'Playground', message } });
  });

  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;

  // Pages reload their forms after each build.
  const watcher = watch(join(root, 'dist'), { persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      editor.reload().then(
        () => {
          version += 1;
        },
        () => {},
      );
    }, 500);
  });
  let timer: NodeJS.Timeout | undefined;

  return {
    url: `http://127.0.0.1:${own}`,
    close: async () => {
      clearTimeout(timer);
      watcher.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await editor.close();
    },
  };
};

const playerOf = <P>(player: P | undefined): P => {
  if (!player) throw new Error('Choose a recipe first.');
  return player;
};

/**
 * Rejects requests that do not come from the playground's own page: another host name (DNS
 * rebinding), or a write from another origin.
 */
const ownPagesOnly = (request: Request, response: Response, next: NextFunction) => {
  const host = request.get('host') ?? '';
  const origin = request.get('origin');
  const isOwnHost = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  const isOwnOrigin = origin === undefined ? request.method === 'GET' : origin === `http://${host}`;
  if (isOwnHost && isOwnOrigin) return next();
  response.status(403).json({
    error: {
      name: 'Playground',
      message: "This request does not come from the playground's page.",
    },
  });
};

/** The files of the page, bundled from `page/` when the playground starts. */
const pageFiles = async (): Promise<Map<string, { type: string; text: string }>> => {
  const { outputFiles } = await build({
    absWorkingDir: join(root, 'playground', 'page'),
    entryPoints: ['main.tsx', 'style.css'],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const textOf = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return new Map([
    ['/', { type: 'html', text: html }],
    ['/main.js', { type: 'text/javascript', text: textOf('.js') }],
    ['/style.css', { type: 'css', text: textOf('.css') }],
  ]);
};

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HighLevel for Zapier: playground</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/main.js"></script>
</body>
</html>
`;

type App = ReturnType<Awaited<ReturnType<typeof startEditor>>['app']>;

const kinds: Kind[] = ['triggers', 'creates', 'searches'];

const operationsOf = (app: App, categories: Map<string, string>) => {
  const titles = [...new Set(categories.values())];
  const all = kinds.flatMap((kind) =>
    Object.values({ ...app[kind] })
      .filter(({ key }) => categories.has(key))
      .map(({ key, noun, display, operation }) => ({
        kind,
        key,
        noun,
        label: display.label,
        description: display.description,
        category: categories.get(key) ?? '',
        isHidden: display.hidden === true,
        isHook: Object(operation).type === 'hook',
      })),
  );
  return all.sort((one, other) => titles.indexOf(one.category) - titles.indexOf(other.category));
};

/** The label of the button that starts a Zap of a recipe. */
const startOf = (start: Start): string => {
  if ('arrives' in start) return 'Create a record in the other app';
  if ('workflow' in start) {
    return `Run the workflow ${start.workflow.name} for ${start.workflow.contact.name}`;
  }
  return 'Check HighLevel for new records';
};

/** A step's title and note. */
const wordsOf = (part: Part, app: App): { what: string; note: string } => {
  const operations: Record<string, { display: { label?: string } }> = {
    ...app.triggers,
    ...app.creates,
    ...app.searches,
  };
  const labelOf = (key: string) => operations[key]?.display.label ?? key;
  const note = 'note' in part ? part.note : '';
  if ('arrives' in part) return { what: `Other app: ${part.arrives}`, note };
  if ('trigger' in part) return { what: `Trigger: ${labelOf(part.trigger)}`, note };
  if ('action' in part) return { what: `Action: ${labelOf(part.action)}`, note };
  if ('search' in part) return { what: `Search: ${labelOf(part.search)}`, note };
  if ('saves' in part) return { what: `Other app: ${part.saves}`, note };
  if ('otherSearch' in part) return { what: `Other app: ${part.otherSearch}`, note };
  if ('onlyIf' in part) return { what: 'Filter', note };
  if ('paths' in part) return { what: 'Paths', note };
  if ('loop' in part) return { what: 'Looping', note };
  if ('path' in part) return { what: `Path: ${part.path}`, note };
  if ('formatter' in part) return { what: `Formatter: ${part.formatter}`, note };
  return { what: `Delay: ${part.delay}`, note };
};

/** Returns a function that sends requests to the sandbox with the token of its sub-account. */
const senderTo =
  ({ url }: Sandbox) =>
  async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${seeded.locationToken}`,
        version: '2021-07-28',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text ? JSON.parse(text) : undefined;
  };
