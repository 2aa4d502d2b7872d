import { createRequire } from 'node:module';

// A process that runs an app as Zapier's runtime does: through zapierwrapper.js of an unpacked zip,
// or, for the sources, through the handler that the wrapper makes. Node runs this file as it is.

type Message = { number: number; event: object; now?: number };

const [, , entry = ''] = process.argv;
const load = createRequire(entry);

let heldAt: number | undefined;
const now = () => heldAt ?? RealDate.now();
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length ? args : [now()], newTarget),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

// Core ends its process after 250 runs above 450 MB; Zapier starts a new one, this proof does not.
load('zapier-platform-core/src/constants').KILL_MIN_LIMIT = Number.POSITIVE_INFINITY;

const handler: (event: object) => Promise<{ results: unknown }> = entry.endsWith('zapierwrapper.js')
  ? load(entry).handler
  : load('zapier-platform-core').createAppHandler(load(entry));

process.on('message', async ({ number, event, now: at }: Message) => {
  heldAt = at;
  try {
    const { results } = await handler(event);
    process.send?.({ number, results });
  } catch (error) {
    const { name, message } = Object(error);
    process.send?.({ number, error: { name, message: String(message ?? error) } });
  }
});
