import type { Answer, Deed } from './faulty_highlevel';

/**
 * What an operation is there for, which decides what it may make of an answer: a trigger on a
 * list, on one record, on a file; a search; an action that gives the record that HighLevel answers
 * with; an action that only says that it was done.
 */
export type Kind = 'list' | 'one' | 'file' | 'search' | 'record' | 'word';

/** An operation as the table of faults sees it. */
export type Subject = {
  key: string;
  kind: Kind;
  access: 'location' | 'agency' | 'either';
  /** The answer that it is there for. */
  right: Required<Answer>;
  /** Whether it goes on to a second page. */
  isPaged: boolean;
};

/**
 * What a run comes to: an error by its name, with the status and the code, or the delay, that
 * Zapier reads; `none`; `same`, which is nothing but what the right answer leads to; or any other
 * `result`.
 */
export type Outcome = string;

export type Fault = {
  name: string;
  /** What HighLevel does; nothing where the operation cannot be treated like that. */
  deed: (subject: Subject) => Deed | undefined;
  /** What may come of it. */
  outcomes: Outcome[] | (Partial<Record<Kind, Outcome[]>> & { otherwise: Outcome[] });
  /** Operations of which something else may come, and why. */
  except?: { keys: string[]; outcomes: Outcome[]; because: string };
  /**
   * How often it is tried: what passes by itself, as long as a repetition does no harm (and there
   * is time, of which one that stalls leaves less); what surely was not done, in any case.
   */
  tries?: 'once' | 'while harmless' | 'while harmless and in time' | 'always' | 'never';
  /** HighLevel may have done what it was asked for: who may not repeat it is told to look. */
  mayBeDone?: true;
  /** What the message has to hold. */
  says?: string;
  /** The connection, where it is not the one that the operation asks for. */
  connection?: 'without the scope' | 'of the other level' | 'of an agency without the app';
  /** The first page comes as it should. */
  isOnPageTwo?: true;
};

/** The token of every run, which HighLevel repeats in some of its answers and nobody else may. */
export const token = 'the-access-token';

const unreachable = ['AppError 504 unreachable'];
const notJson = ['AppError 502 not_json'];
const unknownShape = ['AppError 502 unknown_shape'];

/** What an answer in another shape may lead to: no more than the right one would, or an error. */
const sameOrUnknown = ['same', ...unknownShape];

const html = '<html><head><title>Oh</title></head><body><h1>Bad Gateway</h1></body></html>';

const said = (statusCode: number, message: string | string[]): Answer => ({
  status: statusCode,
  body: { statusCode, message },
});

const tooMany = (headers: Record<string, string>): Answer => ({
  ...said(429, 'Too Many Requests'),
  headers: { 'x-ratelimit-max': '100', 'x-ratelimit-interval-milliseconds': '10000', ...headers },
});

const refusals: Fault[] = [
  {
    name: '400',
    deed: () => said(400, 'The phone number is invalid'),
    outcomes: ['AppError 400 refused'],
    says: 'HighLevel says: The phone number is invalid',
  },
  {
    name: '400 that repeats the token',
    deed: () => said(400, `Bearer ${token} is no good`),
    outcomes: ['AppError 400 refused'],
    says: 'HighLevel says: Bearer [hidden] is no good',
  },
  { name: '401', deed: () => said(401, 'Invalid JWT'), outcomes: ['RefreshAuthError'] },
  {
    name: '403, wrong level',
    deed: () => said(403, 'Forbidden resource'),
    outcomes: ['AppError 403 forbidden'],
    says: 'Reconnect HighLevel in Zapier',
  },
  {
    name: '403, missing scope',
    deed: () => said(403, 'The token is not authorized for this scope.'),
    outcomes: ['AppError 403 forbidden'],
    says: 'The token is not authorized for this scope.',
  },
  {
    name: '404',
    deed: () => said(404, 'Record with id abc-123_X not found'),
    outcomes: { search: ['none'], otherwise: ['AppError 404 not_found'] },
    except: {
      keys: [
        'download_transcription',
        'get_message_recording',
        'get_message_transcription',
        'get_association_key',
      ],
      outcomes: ['none'],
      because: 'what they wait for need not be there yet',
    },
  },
  {
    name: '409',
    deed: () => said(409, 'There is such a record already'),
    outcomes: ['AppError 409 conflict'],
    says: 'There is such a record already',
  },
  {
    name: '422, text',
    deed: () => said(422, 'name must be a string'),
    outcomes: ['AppError 422 refused'],
    says: 'name must be a string',
  },
  {
    name: '422, list',
    deed: () => said(422, ['name must be a string', 'property x should not exist']),
    outcomes: ['AppError 422 refused'],
    says: 'name must be a string; property x should not exist',
  },
  {
    name: '429, for seconds',
    deed: () => tooMany({ 'x-ratelimit-daily-remaining': '150000' }),
    outcomes: ['ThrottledError 10'],
  },
  {
    name: '429, for the day',
    deed: () =>
      tooMany({ 'x-ratelimit-daily-remaining': '0', 'x-ratelimit-daily-reset': '83208000' }),
    outcomes: ['ThrottledError 83208'],
  },
  {
    name: '429, no headers',
    deed: () => said(429, 'Too Many Requests'),
    outcomes: ['ThrottledError 10'],
  },
  {
    name: 'scope not granted',
    connection: 'without the scope',
    deed: () => ({}),
    outcomes: ['AppError 403 forbidden'],
    says: 'Reconnect HighLevel in Zapier',
    tries: 'never',
  },
  {
    name: 'connection of the wrong level',
    connection: 'of the other level',
    deed: ({ access }) => (access === 'agency' ? {} : undefined),
    outcomes: ['AppError 403 forbidden'],
    says: 'choose an agency',
    tries: 'never',
  },
  {
    name: 'sub-account without the app',
    connection: 'of an agency without the app',
    deed: ({ access }) => (access === 'location' ? {} : undefined),
    outcomes: ['AppError 400 refused'],
    says: 'Install the app in this sub-account',
    tries: 'never',
  },
];

const troubles: Fault[] = [500, 502, 504].map((status) => ({
  name: status === 502 ? '502, HTML' : String(status),
  deed: () =>
    status === 502
      ? { status, headers: { 'content-type': 'text/html' }, body: html }
      : said(status, 'Something broke'),
  outcomes: [`AppError ${status} unavailable`],
  tries: 'while harmless',
  mayBeDone: true,
}));

const silences: Fault[] = [
  {
    name: 'connection refused',
    deed: () => 'is not there',
    outcomes: unreachable,
    says: 'could not be reached',
    tries: 'always',
  },
  {
    name: 'connection dropped',
    deed: () => 'breaks off',
    outcomes: unreachable,
    tries: 'while harmless',
    mayBeDone: true,
  },
  {
    name: 'connection dropped midway',
    // What is in a file is not read by the trigger.
    deed: ({ kind }) => (kind === 'file' ? undefined : 'breaks off midway'),
    outcomes: unreachable,
    tries: 'while harmless',
    mayBeDone: true,
  },
  {
    name: 'no answer',
    deed: () => 'stalls',
    outcomes: unreachable,
    says: 'took too long',
    tries: 'while harmless and in time',
    mayBeDone: true,
  },
  {
    name: 'half an answer',
    deed: ({ kind }) => (kind === 'file' ? undefined : 'stalls midway'),
    outcomes: unreachable,
    says: 'took too long',
    tries: 'while harmless and in time',
    mayBeDone: true,
  },
];

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names under which an answer holds what it is there for; none where it is the record. */
const envelopesOf = ({ kind, right: { body } }: Subject): string[] => {
  const own = ['id', '_id', 'messageId', 'locationId'];
  if (kind === 'word' || !isItem(body) || own.some((name) => name in body)) return [];
  return Object.keys(body).filter((name) => typeof body[name] === 'object');
};

/** A right answer with something else in the place of what it is there for. */
const withInside = (subject: Subject, change: (inside: unknown) => unknown): unknown => {
  const { body } = subject.right;
  const names = envelopesOf(subject);
  if (!names.length) return change(body);
  return { ...Object(body), ...changed(Object(body), names, change) };
};

const changed = (item: Item, names: string[], change: (value: unknown) => unknown): Item =>
  Object.fromEntries(names.map((name) => [name, change(item[name])]));

/** The same, where it is a list; nothing where it is not. */
const withList = (subject: Subject, change: (list: unknown[]) => unknown): unknown => {
  let isList = false;
  const inside = withInside(subject, (value) => {
    const list = Array.isArray(value) ? value : isItem(value) ? value.messages : undefined;
    if (!Array.isArray(list)) return value;
    isList = true;
    return Array.isArray(value) ? change(list) : { ...Object(value), messages: change(list) };
  });
  return isList ? inside : undefined;
};

/** A right answer in which every record has something else for each of its values. */
const withValues = (subject: Subject, value: unknown): unknown => {
  const inRecord = (record: unknown): unknown =>
    Array.isArray(record)
      ? record.map(inRecord)
      : isItem(record)
        ? Object.fromEntries(Object.keys(record).map((name) => [name, value]))
        : value;
  return withInside(subject, inRecord);
};

/** An answer with status 200 that holds this in JSON; nothing where there is nothing to hold. */
const holding = (body: unknown): Answer | undefined =>
  body === undefined ? undefined : { body: JSON.stringify(body) };

const hasNoJson = ({ kind }: Subject) => kind === 'file';

const shapes: Fault[] = [
  {
    name: '200, malformed JSON',
    deed: ({ right: { body } }) => ({ body: JSON.stringify(body).slice(0, -1) }),
    // JSON in place of a file says that there is none; nobody reads why.
    outcomes: { file: ['none'], otherwise: notJson },
    mayBeDone: true,
  },
  {
    name: '200, HTML',
    deed: () => ({ headers: { 'content-type': 'text/html' }, body: html }),
    outcomes: notJson,
    mayBeDone: true,
  },
  {
    name: '200, empty',
    deed: () => ({ body: '' }),
    outcomes: { file: ['none'], word: ['same'], otherwise: unknownShape },
    mayBeDone: true,
  },
  {
    name: '200, null',
    deed: (subject) =>
      hasNoJson(subject) ? { body: 'null' } : holding(withInside(subject, () => null)),
    outcomes: { record: unknownShape, word: ['same'], otherwise: ['none'] },
    mayBeDone: true,
  },
  {
    name: '200, list for an object',
    deed: ({ right: { body } }) => (isItem(body) ? holding([body]) : undefined),
    outcomes: sameOrUnknown,
    mayBeDone: true,
  },
  {
    name: '200, object for a list',
    deed: (subject) => holding(withList(subject, ([first]) => first)),
    outcomes: sameOrUnknown,
    mayBeDone: true,
  },
  ...['none', 0, true].map(
    (value): Fault => ({
      name: `200, ${typeof value} for the record`,
      deed: (subject) =>
        hasNoJson(subject) ? undefined : holding(withInside(subject, () => value)),
      outcomes: unknownShape,
      mayBeDone: true,
    }),
  ),
  ...['text', null].map(
    (value): Fault => ({
      name: `200, ${value ?? 'null'} among the records`,
      deed: (subject) => holding(withList(subject, (list) => [...list, value])),
      outcomes: unknownShape,
      mayBeDone: true,
    }),
  ),
  ...['text', 7, null, ['text'], { text: 'text' }].map(
    (value): Fault => ({
      name: `200, ${JSON.stringify(value)} for all values`,
      deed: (subject) => (hasNoJson(subject) ? undefined : holding(withValues(subject, value))),
      outcomes: ['same', 'result', 'none', ...unknownShape],
      mayBeDone: true,
    }),
  ),
  {
    name: '200 that says nothing was done',
    deed: ({ kind }) =>
      kind === 'word'
        ? holding({ succeded: false, succeeded: false, success: false, deleted: false })
        : undefined,
    outcomes: ['AppError 400 refused'],
  },
];

/** What a list is not to be taken for whole with, when its second page comes like this. */
const onPageTwo: Fault[] = [...refusals, ...troubles, ...silences, ...shapes]
  .filter(({ connection }) => !connection)
  .map((fault) => ({
    ...fault,
    name: `page 2: ${fault.name}`,
    isOnPageTwo: true as const,
    deed: (subject) => (subject.isPaged ? fault.deed(subject) : undefined),
  }));

/** Everything that can go wrong, once. */
export const faults: Fault[] = [...refusals, ...troubles, ...silences, ...shapes, ...onPageTwo];

/** What may come of a fault for an operation. */
export const outcomesOf = ({ outcomes, except }: Fault, { key, kind }: Subject): Outcome[] => {
  if (except?.keys.includes(key)) return except.outcomes;
  return Array.isArray(outcomes) ? outcomes : (outcomes[kind] ?? outcomes.otherwise);
};
