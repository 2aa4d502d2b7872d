import { createAppTester } from 'zapier-platform-core';
import * as z from 'zod';
import { account } from '../../harness/account';
import { filledForms, type Operation, type Values } from '../../harness/forms';
import type app from '../../index';
import { allScopes } from '../../scopes';
import { type Fault, faults, outcomesOf, type Subject, token, triesFor } from './faults';
import type { Deed, FaultyHighLevel, Sent } from './faulty_highlevel';
import { fullPage, groupOf, subjectOf } from './subjects';

type App = typeof app;

/** What came of one operation by one fault. */
export type Cell = {
  key: string;
  fault: string;
  /** What it came to (faults.ts), and the words of an error. */
  outcome: string;
  message: string;
  /** What is wrong with it: nothing, as a rule. */
  wrongs: string[];
};

const noFault: Fault = { name: 'no fault', deed: ({ right }) => right, outcomes: ['same'] };

/** As many runs go on side by side. */
const width = 16;

/**
 * Puts an operation through every fault that applies to it. First it has to work without one: that
 * shows what right means.
 *
 * @param app The app whose code runs; the operation says what is expected of it.
 */
export const cellsOf = async (
  highLevel: FaultyHighLevel,
  app: App,
  operation: Operation,
  chosen: Fault[] = faults,
): Promise<Cell[]> => {
  const known = subjectOf(operation);
  const once = await attempt(highLevel, app, operation, known, noFault);
  const twice = await attempt(highLevel, app, operation, known, { ...noFault, isSecond: true });
  const subject = { ...known, goesOn: twice.own.length > 1, looksUp: once.besides > 0 };
  const cells = [judged(subject, noFault, once, once.result)];
  const waiting = chosen.filter((fault) => fault.deed(subject) !== undefined).values();
  const takeTurns = async () => {
    for (const fault of waiting) {
      const run = await attempt(highLevel, app, operation, subject, fault);
      cells.push(judged(subject, fault, run, fault.isSecond ? twice.result : once.result));
    }
  };
  await Promise.all(Array.from({ length: width }, takeTurns));
  return cells;
};

/** What a run did and gave. */
type Run = {
  /** The requests of the operation itself. */
  own: Sent[];
  /** How many there were besides. */
  besides: number;
  /** How long it would have waited at most for each of them, and did wait for all. */
  limits: number[];
  elapsed: number;
  log: string;
  result?: unknown;
  error?: Error;
};

const attempt = async (
  highLevel: FaultyHighLevel,
  app: App,
  operation: Operation,
  subject: Subject,
  fault: Fault,
): Promise<Run> => {
  const own: Sent[] = [];
  const isEndless = fault.tries === 'on and on';
  const deed = (sent: Sent): Deed => {
    if (!isOwn(subject, sent) || isTokenCheck(own, sent)) {
      const before = own.length ? undefined : subject.readFirst(sent);
      return before ?? fault.besides ?? { body: { customFields: [] } };
    }
    own.push(sent);
    const wanted = fault.deed(subject) ?? {};
    const isFirst = fault.isSecond && own.length === 1;
    if (isFirst && subject.kind === 'search') return { body: {} };
    if (!isFirst && !isEndless) return wanted;
    return { ...Object(wanted), ...fullPage(subject.right, sent, own.length) };
  };
  const group = groupOf(operation);
  const operations: Record<string, Operation> = { ...app[group] };
  const run = operations[operation.key];
  if (!run) throw new Error(`The app has no ${operation.key}.`);
  const { perform } = run.operation as { perform?: unknown };
  const test = createAppTester(appWith(app, group, run, highLevel));
  const meta = fault.isSecond || isEndless ? { isPopulatingDedupe: true } : {};
  const bundle = { ...connected(operation, subject, fault), meta };
  const { value, ...seen } = await highLevel.run(deed, () =>
    test(perform as never, bundle as never, true).then(
      (result: unknown) => ({ result }),
      (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
    ),
  );
  return { ...seen, own, besides: seen.limits.length - own.length, ...value };
};

/** What an operation reads besides its own request, by the end of its path, and the operations that are there for it. */
const lookedUp: Record<string, string[]> = {
  '/blogs/posts/all': ['get_blog_posts'],
  '/customFields': ['list_custom_fields', 'create_custom_field'],
  '/conversations/search': ['search_conversations', 'find_conversation'],
  '/users/search': ['search_users', 'find_user'],
  '/users/': ['list_users_by_location', 'create_user'],
  '/calendars/': ['list_calendars', 'create_calendar'],
  '/opportunities/pipelines': ['list_pipelines', 'find_pipeline_stage'],
  '/objects/[^/]+': [],
  '/forms/': [],
  '/surveys/': [],
  // No operation is there for it.
  '/posts/list': [],
};

/** Not the requests for the token of a sub-account, for names, before a write, or for what was just written. */
const isOwn = (subject: Subject, { method, url: { pathname } }: Sent): boolean =>
  !pathname.startsWith('/oauth/') &&
  !(method === 'GET' && groupOf(subject) === 'creates') &&
  !Object.entries(lookedUp).some(
    ([list, keys]) => new RegExp(`${list}$`).test(pathname) && !keys.includes(subject.key),
  );

/** The read that shows whether HighLevel accepts a token, which follows a 401 of another request. */
const isTokenCheck = ([first]: Sent[], { method, url: { pathname } }: Sent): boolean =>
  method === 'GET' &&
  /^\/(locations|companies)\/[^/]+$/.test(pathname) &&
  first !== undefined &&
  first.url.pathname !== pathname;

/** The app with one operation: core prepares all that there are, for every run. */
const appWith = (
  { searchOrCreates: _, ...rest }: App,
  group: ReturnType<typeof groupOf>,
  operation: Operation,
  { beforeRequest }: FaultyHighLevel,
) => ({
  ...rest,
  triggers: {},
  creates: {},
  searches: {},
  [group]: { [operation.key]: operation },
  beforeRequest: [beforeRequest, ...[rest.beforeRequest ?? []].flat()],
});

const connected = (operation: Operation, { access }: Subject, { connection }: Fault) => {
  const [[, form] = ['', {}]] = filledForms(operation);
  const { companyId, locationId } = account;
  const ofAgency = connection === 'of an agency';
  const isAgency = ofAgency || (access === 'agency' && connection !== 'of the other level');
  return {
    authData: {
      access_token: token,
      userType: isAgency ? 'Company' : 'Location',
      companyId,
      locationId,
      scope: connection === 'without the scope' ? 'other.readonly' : allScopes.join(' '),
    },
    inputData: ofAgency ? { ...form, locationId } : form,
  };
};

/** Actions whose posts do no harm when they are sent again. */
const harmlessPosts = [
  'add_contact_followers',
  'add_followers',
  'add_tags_to_contact',
  'create_conversation',
];

/** Core ends a run after 30 seconds; what is left of them is for telling what happened. */
const latestEnd = 28_000;

/** Holds what came of a run against what may come of it. */
const judged = (subject: Subject, fault: Fault, run: Run, right: unknown): Cell => {
  const { own, limits, elapsed, log, error, result } = run;
  const { outcome, message } = error
    ? errorFields(error)
    : { outcome: made(result, right), message: '' };
  const allowed = outcomesOf(fault, subject);
  // The first check of a trigger on events remembers and gives nothing, which is right.
  const isAllowed =
    allowed.includes(outcome) ||
    (outcome === 'none' && allowed.includes('same') && made(right, right) === 'none');
  const idempotent =
    groupOf(subject) !== 'creates' ||
    own.every(({ method }) => method === 'GET' || method === 'PUT') ||
    harmlessPosts.includes(subject.key);
  const sent = own.length - (fault.isSecond ? 1 : 0);
  const tries = triesOf({ tries: triesFor(fault, subject) }, idempotent);
  // A search that finds nothing one way tries another.
  const isSearching = subject.kind === 'search' && !error && sent > 1;
  const isWrite = groupOf(subject) === 'creates';
  const says = typeof fault.says === 'function' ? fault.says(subject) : fault.says;
  const isWarned = /check in HighLevel before/i.test(message);
  const ids = [result].flat().map((item) => Object(item).id);
  const wrongs = [
    !isAllowed && `comes to ${outcome}, not ${allowed.join(' or ')}`,
    sent !== tries && tries !== undefined && !isSearching && `is sent ${sent} times, not ${tries}`,
    limits.some((limit) => limit > latestEnd) && 'would wait too long for an answer',
    elapsed > latestEnd && `ends after ${Math.round(elapsed / 1000)} seconds`,
    error?.message.includes(token) && 'shows the token',
    log.includes(token) && 'logs the token',
    error && says && !message.includes(says) && `does not say: ${says}`,
    error && fault.saysNot && message.includes(fault.saysNot) && `says: ${fault.saysNot}`,
    error && fault.mayBeDone && isWrite && !idempotent && !isWarned && 'hides that it may be done',
    isWarned && !(fault.mayBeDone && isWrite) && 'says that it may be done, though it cannot be',
    ids.includes(String({})) && 'gives an id that is none',
    ...(error && outcome !== 'RefreshAuthError' ? faultsIn(message) : []),
  ];
  return {
    key: subject.key,
    fault: fault.name,
    outcome,
    message,
    wrongs: wrongs.filter((wrong) => typeof wrong === 'string'),
  };
};

/** How often a request has to be sent; nothing where any number is right. */
const triesOf = (
  { tries = 'once' }: Pick<Fault, 'tries'>,
  idempotent: boolean,
): number | undefined =>
  ({
    once: 1,
    never: 0,
    always: 3,
    'while harmless': idempotent ? 3 : 1,
    'while harmless and in time': idempotent ? 2 : 1,
    'on and on': undefined,
  })[tries];

const appError = z.object({ message: z.string(), code: z.string(), status: z.number() });
const throttledError = z.object({ message: z.string(), delay: z.number() });

/** An error as Zapier reads it; under its bare name where it is not one for Zapier. */
const errorFields = ({ name, message }: Error): { outcome: string; message: string } => {
  const content = contentOf(message);
  const app = appError.safeParse(content);
  if (name === 'AppError' && app.success) {
    const { status, code } = app.data;
    return { outcome: `${name} ${status} ${code}`, message: app.data.message };
  }
  const throttled = throttledError.safeParse(content);
  if (name === 'ThrottledError' && throttled.success) {
    return { outcome: `${name} ${throttled.data.delay}`, message: throttled.data.message };
  }
  return { outcome: name, message };
};

const contentOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What keeps a message from being a sentence that the builder of a Zap can act on. */
const faultsIn = (message: string): string[] => {
  const [ours = ''] = message.split(' HighLevel says: ');
  return [
    /^[A-Z]/.test(ours) ? '' : 'does not begin like a sentence',
    ours.endsWith('.') ? '' : 'does not end like a sentence',
    ours.split(' ').length > 4 ? '' : 'is not a whole sentence',
    /undefined|\[object|NaN|Error\b|\n|\bat .*:\d+/.test(message) ? 'shows what is inside' : '',
    /<\/?\w+>/.test(message) ? 'holds HTML' : '',
  ].filter(Boolean);
};

/** What a result is, beside the right one. */
const made = (result: unknown, right: unknown): string => {
  if (Array.isArray(result) && result.length === 0) return 'none';
  if (typeof result !== 'object' || result === null) return 'nothing';
  const known = [right].flat();
  const isSame = [result].flat().every((item) => known.some((each) => isPartOf(item, each)));
  return isSame ? 'same' : 'result';
};

/** Whether a record says nothing that another one doesn't say too. */
const isPartOf = (item: unknown, whole: unknown): boolean => {
  const values: Values = Object(whole);
  return Object.entries(Object(item)).every(
    ([name, value]) => value == null || JSON.stringify(value) === JSON.stringify(values[name]),
  );
};
