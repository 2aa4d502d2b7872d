import { createAppTester } from 'zapier-platform-core';
import * as z from 'zod';
import { account } from '../../harness/account';
import { filledForms, type Operation, type Values } from '../../harness/forms';
import type app from '../../index';
import { allScopes } from '../../scopes';
import { type Fault, faults, outcomesOf, type Subject, token, triesFor } from './faults';
import type { FaultyHighLevel, Reaction, Sent } from './faulty_highlevel';
import { fullPage, groupOf, subjectOf } from './subjects';

type App = typeof app;

/** The outcome of one operation with one fault. */
export type Cell = {
  key: string;
  fault: string;
  /** The outcome (faults.ts), and the error's message. */
  outcome: string;
  message: string;
  /** The faults found; normally none. */
  wrongs: string[];
};

const noFault: Fault = { name: 'no fault', reaction: ({ right }) => right, outcomes: ['same'] };

/** The number of concurrent runs. */
const width = 16;

/**
 * Runs an operation with every fault that applies to it, after a run without a fault that shows the
 * normal result.
 *
 * @param app The app that runs; `operation` has the expectations.
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
  const subject = {
    ...known,
    sendsSecond: twice.own.length > 1,
    readsNames: once.otherRequests > 0,
  };
  const cells = [judged(subject, noFault, once, once.result)];
  const waiting = chosen.filter((fault) => fault.reaction(subject) !== undefined).values();
  const takeTurns = async () => {
    for (const fault of waiting) {
      const run = await attempt(highLevel, app, operation, subject, fault);
      cells.push(judged(subject, fault, run, fault.isSecond ? twice.result : once.result));
    }
  };
  await Promise.all(Array.from({ length: width }, takeTurns));
  return cells;
};

/** The requests and the result of a run. */
type Run = {
  /** The requests of the operation itself. */
  own: Sent[];
  /** The number of other requests. */
  otherRequests: number;
  /** The time limit of each request, and the simulated duration of the run. */
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
  const reaction = (sent: Sent): Reaction => {
    if (!isOwn(subject, sent) || isTokenCheck(own, sent)) {
      const before = own.length ? undefined : subject.readFirst(sent);
      return before ?? fault.otherRequests ?? { body: { customFields: [] } };
    }
    own.push(sent);
    const wanted = fault.reaction(subject) ?? {};
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
  const { value, ...seen } = await highLevel.run(reaction, () =>
    test(perform as never, bundle as never, true).then(
      (result: unknown) => ({ result }),
      (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
    ),
  );
  return { ...seen, own, otherRequests: seen.limits.length - own.length, ...value };
};

/**
 * Lists that operations read besides their own requests, by the end of the path, and the operations
 * whose own request it is.
 */
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
  // No operation has this endpoint.
  '/posts/list': [],
};

/**
 * Excludes requests for a sub-account's token, for names, before a write, and for a record just
 * written.
 */
const isOwn = (subject: Subject, { method, url: { pathname } }: Sent): boolean =>
  !pathname.startsWith('/oauth/') &&
  !(method === 'GET' && groupOf(subject) === 'creates') &&
  !Object.entries(lookedUp).some(
    ([list, keys]) => new RegExp(`${list}$`).test(pathname) && !keys.includes(subject.key),
  );

/** The read that checks a token after a 401 to another request. */
const isTokenCheck = ([first]: Sent[], { method, url: { pathname } }: Sent): boolean =>
  method === 'GET' &&
  /^\/(locations|companies)\/[^/]+$/.test(pathname) &&
  first !== undefined &&
  first.url.pathname !== pathname;

/** The app with one operation: core prepares every operation of an app for each run. */
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

/** Actions whose POST requests can be repeated without harm. */
const idempotentPosts = [
  'add_contact_followers',
  'add_followers',
  'add_tags_to_contact',
  'create_conversation',
];

/** Core ends a run after 30 seconds; the rest of the time is for the error. */
const latestEnd = 28_000;

/** Compares a run's outcome with the allowed outcomes. */
const judged = (subject: Subject, fault: Fault, run: Run, right: unknown): Cell => {
  const { own, limits, elapsed, log, error, result } = run;
  const { outcome, message } = error
    ? errorFields(error)
    : { outcome: made(result, right), message: '' };
  const allowed = outcomesOf(fault, subject);
  // The first poll of an event trigger only remembers and returns nothing, which is correct.
  const isAllowed =
    allowed.includes(outcome) ||
    (outcome === 'none' && allowed.includes('same') && made(right, right) === 'none');
  const idempotent =
    groupOf(subject) !== 'creates' ||
    own.every(({ method }) => method === 'GET' || method === 'PUT') ||
    idempotentPosts.includes(subject.key);
  const sent = own.length - (fault.isSecond ? 1 : 0);
  const tries = triesOf({ tries: triesFor(fault, subject) }, idempotent);
  // A search that finds nothing tries another way.
  const isSearching = subject.kind === 'search' && !error && sent > 1;
  const isWrite = groupOf(subject) === 'creates';
  const expected = typeof fault.message === 'function' ? fault.message(subject) : fault.message;
  const isWarned = /check in HighLevel before/i.test(message);
  const ids = [result].flat().map((item) => Object(item).id);
  const wrongs = [
    !isAllowed && `ends with ${outcome} instead of ${allowed.join(' or ')}`,
    sent !== tries &&
      tries !== undefined &&
      !isSearching &&
      `is sent ${sent} times instead of ${tries}`,
    limits.some((limit) => limit > latestEnd) && 'would wait too long for a response',
    elapsed > latestEnd && `ends after ${Math.round(elapsed / 1000)} seconds`,
    error?.message.includes(token) && 'shows the token',
    log.includes(token) && 'logs the token',
    error && expected && !message.includes(expected) && `does not contain: ${expected}`,
    error &&
      fault.notInMessage &&
      message.includes(fault.notInMessage) &&
      `contains: ${fault.notInMessage}`,
    error &&
      fault.mayBeDone &&
      isWrite &&
      !idempotent &&
      !isWarned &&
      'does not warn that the action may have been done',
    isWarned &&
      !(fault.mayBeDone && isWrite) &&
      'warns that the action may have been done, but it cannot have been',
    ids.includes(String({})) && 'returns an invalid ID',
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

/** How often a request must be sent; undefined if any number is allowed. */
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

/** An error as Zapier reads it; only the name if it is not one of Zapier's errors. */
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

/** Faults in a message that the builder of a Zap must understand and act on. */
const faultsIn = (message: string): string[] => {
  const [ours = ''] = message.split(' HighLevel says: ');
  return [
    /^[A-Z]/.test(ours) ? '' : 'does not begin with a capital letter',
    ours.endsWith('.') ? '' : 'does not end with a full stop',
    ours.split(' ').length > 4 ? '' : 'is not a whole sentence',
    /undefined|\[object|NaN|Error\b|\n|\bat .*:\d+/.test(message) ? 'shows internal values' : '',
    /<\/?\w+>/.test(message) ? 'contains HTML' : '',
  ].filter(Boolean);
};

/** Classifies a result by comparing it with the normal one. */
const made = (result: unknown, right: unknown): string => {
  if (Array.isArray(result) && result.length === 0) return 'none';
  if (typeof result !== 'object' || result === null) return 'nothing';
  const known = [right].flat();
  const isSame = [result].flat().every((item) => known.some((each) => isPartOf(item, each)));
  return isSame ? 'same' : 'result';
};

/** True if the other record has all values of this one. */
const isPartOf = (item: unknown, whole: unknown): boolean => {
  const values: Values = Object(whole);
  return Object.entries(Object(item)).every(
    ([name, value]) => value == null || JSON.stringify(value) === JSON.stringify(values[name]),
  );
};
