import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAppTester } from 'zapier-platform-core';
import * as z from 'zod';
import { scopes } from '../../authentication';
import * as creates from '../../creates';
import app from '../../index';
import { factsOf } from '../../operation/declaration';
import * as searches from '../../searches';
import { account } from './account';
import { type Fault, faults, type Kind, outcomesOf, type Subject, token } from './faults';
import type { Answer, Deed, FaultyHighLevel, Sent } from './faulty_highlevel';
import { filledForms, type Operation, type Values } from './forms';

/** What came of one operation by one fault. */
export type Cell = {
  key: string;
  fault: string;
  /** What came of it, and the words of an error. */
  outcome: string;
  message: string;
  /** What is wrong with it; nothing, as a rule. */
  wrongs: string[];
};

/**
 * Puts an operation through every fault that applies to it. Without a fault it has to work: that
 * run shows what right means.
 */
export const cellsOf = async (
  highLevel: FaultyHighLevel,
  operation: Operation,
  chosen: Fault[] = faults,
): Promise<Cell[]> => {
  const known = { ...subjectOf(operation), isPaged: false };
  const right: Fault = { name: 'none', deed: () => known.right, outcomes: ['same'] };
  const onOnePage = await attempt(highLevel, operation, known, right);
  const onTwoPages = await attempt(highLevel, operation, known, { ...right, isOnPageTwo: true });
  const subject = { ...known, isPaged: onTwoPages.own.length > 1 };
  const isRight = hasSomething(onOnePage.result);
  const works: Cell = {
    key: known.key,
    fault: right.name,
    outcome: isRight ? 'same' : 'nothing to compare with',
    message: onOnePage.error?.message ?? '',
    wrongs: isRight ? [] : ['does not even work without a fault'],
  };
  const cells = chosen
    .filter((fault) => fault.deed(subject))
    .map(async (fault) => {
      const run = await attempt(highLevel, operation, subject, fault);
      const control = (fault.isOnPageTwo ? onTwoPages : onOnePage).result;
      return judged(subject, fault, run, control);
    });
  return [works, ...(await Promise.all(cells))];
};

/** Whether the operation pages; only then the faults of a second page apply to it. */
export const isPaged = (cells: Cell[]): boolean =>
  cells.some(({ fault }) => fault.startsWith('page 2'));

const subjectOf = (operation: Operation): Omit<Subject, 'isPaged'> => {
  const { key } = operation;
  const { access } = factsOf(operation);
  return { key, access, kind: kindOf(operation), right: rightAnswerOf(key) };
};

/** Lists from which a user cannot choose updates as well. */
const otherLists = ['get_relations_by_record', 'get_free_slots'];

/** Actions with a `success` that the answer alone can tell. */
const toldByAnswer = [
  'bulk_business_update',
  'bulk_update_contact_tags',
  'create_calendar_notification',
];

/** Actions that are done with any success, though an answer tells more. */
const toldMore = [
  'add_contact_followers',
  'add_followers',
  'add_tags_to_contact',
  'remove_contact_followers',
  'remove_followers',
  'remove_tags_from_contact',
];

const kindOf = (operation: Operation): Kind => {
  const { key } = operation;
  const { sample = {}, outputFields = [] } = operation.operation;
  if (key in searches) return 'search';
  if (key in creates) {
    const isWord = 'success' in sample && !toldByAnswer.includes(key);
    return isWord || toldMore.includes(key) ? 'word' : 'record';
  }
  if (outputFields.some((field) => Object(field).type === 'file')) return 'file';
  const isList = factsOf(operation).fields.some((field) => field.key === 'triggerOn');
  return isList || otherLists.includes(key) ? 'list' : 'one';
};

const cassette = z.object({
  exchanges: z.array(
    z.object({
      response: z.object({
        status: z.number(),
        headers: z.record(z.string(), z.string()),
        body: z.unknown(),
      }),
    }),
  ),
});

/** The answer that an operation was recorded with. */
const rightAnswerOf = (key: string): Required<Answer> => {
  const file = join(__dirname, '..', 'cassettes', `${key}.json`);
  if (!existsSync(file)) throw new Error(`There is no recording of ${key}.`);
  const [exchange] = cassette.parse(JSON.parse(readFileSync(file, 'utf8'))).exchanges;
  if (!exchange) throw new Error(`The recording of ${key} is empty.`);
  const { status, headers, body } = exchange.response;
  return { status, headers, body };
};

type Attempt = {
  /** The requests of the operation itself, without those that get it a token or names of fields. */
  own: Sent[];
  limits: number[];
  elapsed: number;
  result?: unknown;
  error?: Error;
};

const attempt = async (
  highLevel: FaultyHighLevel,
  operation: Operation,
  subject: Subject,
  fault: Fault,
): Promise<Attempt> => {
  const isOwn = ({ url }: Sent) =>
    !url.pathname.startsWith('/oauth/') &&
    (subject.key === 'list_custom_fields' || !url.pathname.endsWith('/customFields'));
  const own: Sent[] = [];
  const deed = (sent: Sent): Deed => {
    if (!isOwn(sent)) return besides(sent);
    own.push(sent);
    if (fault.isOnPageTwo && own.length === 1) return fullPage(subject.right, sent);
    return fault.deed(subject) ?? {};
  };
  const { operation: { perform } = {} } = operation as { operation?: { perform?: unknown } };
  const test = createAppTester(appOf(operation, highLevel));
  const [[, form] = ['', {}]] = filledForms(operation);
  const { authData, inputData } = connected(subject, fault, form);
  const meta = fault.isOnPageTwo ? { isPopulatingDedupe: true } : {};
  const { value, limits, elapsed } = await highLevel.run(deed, () =>
    test(perform as never, { authData, inputData, meta } as never, true).then(
      (result: unknown) => ({ result }),
      (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
    ),
  );
  return { own, limits, elapsed, ...value };
};

/** The app with this one operation: core prepares all that there are for every run. */
const appOf = (operation: Operation, { beforeRequest }: FaultyHighLevel) => {
  const { key } = operation;
  const group = key in creates ? 'creates' : key in searches ? 'searches' : 'triggers';
  const { searchOrCreates: _, ...rest } = app;
  const none = { triggers: {}, creates: {}, searches: {} };
  return { ...rest, ...none, [group]: { [key]: operation }, beforeRequest: [beforeRequest] };
};

const connected = ({ access }: Subject, { connection }: Fault, form: Values) => {
  const { companyId, locationId } = account;
  const isAgency = access === 'agency' || connection === 'of an agency without the app';
  const userType = isAgency && connection !== 'of the other level' ? 'Company' : 'Location';
  const scope = connection === 'without the scope' ? 'other.readonly' : scopes.join(' ');
  return {
    authData: { access_token: token, userType, companyId, locationId, scope },
    inputData: connection === 'of an agency without the app' ? { ...form, locationId } : form,
  };
};

/** What HighLevel answers to requests that are not the operation's own. */
const besides = ({ url }: Sent): Answer =>
  url.pathname.startsWith('/oauth/')
    ? { status: 400, body: { statusCode: 400, message: 'Location is not installed' } }
    : { body: { customFields: [] } };

/** As many records as a page was asked to hold, made of those of an answer. */
const fullPage = ({ headers, body }: Required<Answer>, { url, body: asked }: Sent): Answer => {
  const { limit, pageLimit } = { ...Object(asked), ...Object.fromEntries(url.searchParams) };
  return { headers, body: JSON.stringify(filled(body, Number(limit ?? pageLimit ?? 100))) };
};

/** Fills the outermost list, and says that there is more where an answer says so. */
const filled = (value: unknown, size: number): unknown => {
  if (Array.isArray(value)) {
    return Array.from({ length: size }, (_, index) => {
      const record: Values = { ...Object(value[index % value.length]) };
      return { ...record, ['_id' in record ? '_id' : 'id']: `record-${index}` };
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'nextPage' ? true : filled(inner, size),
    ]),
  );
};

/** Requests that do no harm when they are sent again, though they are a POST. */
const harmlessPosts = [
  'search_contacts',
  'filter_users_by_email',
  'validate_group_slug',
  'find_contact',
  'add_contact_followers',
  'add_followers',
  'add_tags_to_contact',
];

/** Core ends a run after 30 seconds; what is left is for telling what happened. */
const latestEnd = 28_000;

/** Holds what came of a run against what may come of it. */
const judged = (subject: Subject, fault: Fault, run: Attempt, control: unknown): Cell => {
  const { own, limits, elapsed, error, result } = run;
  const { outcome, message } = error
    ? told(error)
    : { outcome: made(result, control), message: '' };
  const allowed = outcomesOf(fault, subject);
  const wrongs = allowed.includes(outcome)
    ? []
    : [`comes to ${outcome}, not ${allowed.join(' or ')}`];
  if (error && outcome !== 'RefreshAuthError') wrongs.push(...faultsIn(message));
  if (/\[object Object\]|undefined|NaN/.test(JSON.stringify(result) ?? '')) {
    wrongs.push('gives something that is no value');
  }
  if (`${error?.message}`.includes(token)) wrongs.push('tells the token');

  const methods = own.map(({ method }) => method);
  const isHarmless =
    methods.every((method) => method === 'GET' || method === 'PUT') ||
    harmlessPosts.includes(subject.key);
  const { tries = 'once', isOnPageTwo, says, mayBeDone } = fault;
  const sent = own.length - (isOnPageTwo ? 1 : 0);
  const isSearchOn = subject.kind === 'search' && ['none', 'same'].includes(outcome);
  const most = {
    once: 1,
    never: 0,
    always: 3,
    'while harmless': isHarmless ? 3 : 1,
    'while harmless and in time': isHarmless ? 2 : 1,
  }[tries];
  if (isSearchOn ? sent < 1 : sent !== most) wrongs.push(`is sent ${sent} times, not ${most}`);

  if (limits.some((limit) => limit > latestEnd)) wrongs.push('may wait too long for an answer');
  if (elapsed > latestEnd) wrongs.push(`ends after ${Math.round(elapsed / 1000)} s`);

  if (error && says && !message.includes(says)) wrongs.push(`does not say: ${says}`);
  const isWarned = /look in HighLevel before/i.test(message);
  const mayNotRepeat = subject.key in creates && !isHarmless;
  if (error && mayBeDone && mayNotRepeat && !isWarned) {
    wrongs.push('does not say that it may be done');
  }
  if (isWarned && !(mayBeDone && subject.key in creates)) {
    wrongs.push('says that it may be done, which it cannot be');
  }
  return { key: subject.key, fault: fault.name, outcome, message, wrongs };
};

const appError = z.object({ message: z.string(), code: z.string(), status: z.number() });
const throttledError = z.object({ message: z.string(), delay: z.number() });

/** An error as Zapier reads it; one that is not meant for Zapier under its own name. */
const told = ({ name, message }: Error): { outcome: string; message: string } => {
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

const hasSomething = (result: unknown): boolean =>
  Array.isArray(result) ? result.length > 0 : typeof result === 'object' && result !== null;

/** What a result is, beside what the right answer leads to. */
const made = (result: unknown, control: unknown): string => {
  if (Array.isArray(result) && result.length === 0) return 'none';
  if (!hasSomething(result)) return 'nothing';
  const known = [control].flat();
  return [result].flat().every((item) => known.some((each) => isPartOf(item, each)))
    ? 'same'
    : 'result';
};

/** Whether a record says nothing that another doesn't say too. */
const isPartOf = (item: unknown, whole: unknown): boolean => {
  const values: Values = Object(whole);
  return Object.entries(Object(item)).every(
    ([name, value]) => value == null || JSON.stringify(value) === JSON.stringify(values[name]),
  );
};
