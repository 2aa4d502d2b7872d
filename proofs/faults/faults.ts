import type { Answer, Reaction, Sent } from './faulty_highlevel';

/**
 * The purpose of an operation, which decides its allowed outcomes: a trigger on a list, on one
 * record or on a file; a search; an action that returns HighLevel's record; an action that only
 * reports success.
 */
export type Kind = 'list' | 'one' | 'file' | 'search' | 'record' | 'word';

/** An operation as the table of faults needs it. */
export type Subject = {
  key: string;
  kind: Kind;
  access: 'location' | 'agency' | 'either';
  /** The normal response to its own request. */
  right: Required<Pick<Answer, 'status' | 'headers' | 'body'>>;
  /** The recorded response to a read before its own request. */
  readFirst: (sent: Sent) => Answer | undefined;
  /** The advice in the error for a list that is too long. */
  narrowBy: string;
  /** True if it sends a second request: for a second page, or if the first search finds nothing. */
  sendsSecond: boolean;
  /** True if it reads the names of custom fields in the response. */
  readsNames: boolean;
};

/**
 * The outcome of a run: an error by name, with the status and code or the delay that Zapier reads;
 * `none`; `same`, which is the normal result or a part of it; or any other `result`.
 */
export type Outcome = string;

type Outcomes = Outcome[] | (Partial<Record<Kind, Outcome[]>> & { otherwise: Outcome[] });

export type Fault = {
  name: string;
  /** What HighLevel does; undefined if the fault does not apply to the operation. */
  reaction: (subject: Subject) => Reaction | undefined;
  /** The allowed outcomes. */
  outcomes: Outcomes;
  /**
   * How often the request is sent: a temporary failure is retried if a repetition is harmless and
   * there is time; a request that HighLevel certainly did not execute is always retried.
   */
  tries?:
    | 'once'
    | 'while harmless'
    | 'while harmless and in time'
    | 'always'
    | 'never'
    | 'on and on';
  /**
   * HighLevel may have executed the request, so the error of a request that must not be repeated
   * asks the user to check.
   */
  mayBeDone?: true;
  /** Text that the message must contain, and text that it must not contain. */
  message?: string | ((subject: Subject) => string);
  notInMessage?: string;
  /** The connection, if it is not the one that the operation needs. */
  connection?: 'without the scope' | 'of the other level' | 'of an agency';
  /** The response to the operation's other requests: for a token or for names. */
  otherRequests?: Reaction;
  /** Only the second request fails: the first returns a full page, or the search finds nothing. */
  isSecond?: true;
};

/** The token of every run. HighLevel returns it in one response; messages must not show it. */
export const token = 'the-access-token';

const unreachable = ['AppError 504 unreachable'];
const notJson = ['AppError 502 not_json'];
const unknownShape = ['AppError 502 unknown_shape'];

/**
 * The allowed outcomes for a response in another shape: a part of the normal result, or an error.
 */
const sameOrUnknown = ['same', ...unknownShape];

const html = '<html><head><title>Oh</title></head><body><h1>Bad Gateway</h1></body></html>';
const page: Answer = { headers: { 'content-type': 'text/html' }, body: html };

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
    reaction: () => said(400, 'The phone number is invalid'),
    outcomes: ['AppError 400 refused'],
    message: 'HighLevel says: The phone number is invalid',
  },
  {
    name: '400 with the token in its message',
    reaction: () => said(400, `Bearer ${token} is no good`),
    outcomes: ['AppError 400 refused'],
    message: 'HighLevel says: Bearer [hidden] is no good',
  },
  {
    name: '401',
    reaction: () => said(401, 'Invalid JWT'),
    otherRequests: said(401, 'Invalid JWT'),
    outcomes: ['RefreshAuthError'],
    message: 'Invalid JWT',
  },
  {
    name: '401, missing scope',
    reaction: (subject) =>
      forFile(said(401, 'The token is not authorized for this scope.'), subject),
    outcomes: ['AppError 401 forbidden'],
    message: 'The token is not authorized for this scope.',
  },
  {
    name: '401, another reason',
    reaction: (subject) => forFile(said(401, 'The sender is not active.'), subject),
    outcomes: ['AppError 401 refused'],
    message: 'HighLevel says: The sender is not active.',
    notInMessage: 'Reconnect',
  },
  {
    name: '403, wrong level',
    reaction: () => said(403, 'Forbidden resource'),
    outcomes: ['AppError 403 forbidden'],
    message: 'Reconnect HighLevel in Zapier',
  },
  {
    name: '403, missing scope',
    reaction: () => said(403, 'The token is not authorized for this scope.'),
    outcomes: ['AppError 403 forbidden'],
    message: 'The token is not authorized for this scope.',
  },
  {
    name: '403, another reason',
    reaction: () => said(403, 'No conversation provider found'),
    outcomes: ['AppError 403 forbidden'],
    message: 'HighLevel says: No conversation provider found',
    notInMessage: 'Reconnect',
  },
  {
    name: '403 with HTML',
    reaction: () => ({ ...page, status: 403 }),
    outcomes: ['AppError 403 blocked'],
    message: 'HighLevel says: Oh - Bad Gateway',
    notInMessage: 'Reconnect',
  },
  {
    name: '404',
    reaction: () => said(404, 'Record with id abc-123_X not found'),
    outcomes: { search: ['none'], otherwise: ['AppError 404 not_found'] },
  },
  {
    name: '409',
    reaction: () => said(409, 'This record already exists'),
    outcomes: ['AppError 409 conflict'],
    message: 'This record already exists',
  },
  {
    name: '422, text',
    reaction: () => said(422, 'name must be a string'),
    outcomes: ['AppError 422 refused'],
    message: 'name must be a string',
  },
  {
    name: '422, list',
    reaction: () => said(422, ['name must be a string', 'property x should not exist']),
    outcomes: ['AppError 422 refused'],
    message: 'name must be a string; property x should not exist',
  },
  {
    name: '429 for seconds',
    reaction: () => tooMany({ 'x-ratelimit-daily-remaining': '150000' }),
    outcomes: ['ThrottledError 10'],
  },
  {
    name: '429 for the day',
    reaction: () =>
      tooMany({ 'x-ratelimit-daily-remaining': '0', 'x-ratelimit-daily-reset': '83208000' }),
    outcomes: ['ThrottledError 83208'],
  },
  {
    name: '429 without headers',
    reaction: () => said(429, 'Too Many Requests'),
    outcomes: ['ThrottledError 10'],
  },
  {
    name: '429 with Retry-After',
    reaction: () => tooMany({ 'x-ratelimit-daily-remaining': '0', 'retry-after': '7' }),
    outcomes: ['ThrottledError 7'],
    message: 'HighLevel says: Too Many Requests',
  },
];

const troubles: Fault[] = [
  ...[500, 502, 504].map(
    (status): Fault => ({
      name: status === 502 ? '502 with HTML' : String(status),
      reaction: () => (status === 502 ? { ...page, status } : said(status, 'Something broke')),
      outcomes: [`AppError ${status} unavailable`],
      message: `HighLevel says: ${status === 502 ? 'Oh - Bad Gateway' : 'Something broke'}`,
      tries: 'while harmless',
      mayBeDone: true,
    }),
  ),
  {
    name: '401, timed out',
    reaction: (subject) => forFile(said(401, 'Command timed out'), subject),
    outcomes: ['AppError 401 unavailable'],
    message: 'HighLevel says: Command timed out',
    tries: 'while harmless',
    mayBeDone: true,
  },
  {
    name: 'connection refused',
    reaction: () => 'is not there',
    outcomes: unreachable,
    message: 'could not be reached',
    tries: 'always',
  },
  {
    name: 'connection dropped',
    reaction: () => 'breaks off',
    outcomes: unreachable,
    message: 'closed the connection',
    tries: 'while harmless',
    mayBeDone: true,
  },
  {
    name: 'connection dropped midway',
    // A trigger does not read a file's content.
    reaction: ({ kind }) => (kind === 'file' ? undefined : 'breaks off midway'),
    outcomes: unreachable,
    message: 'closed the connection',
    tries: 'while harmless',
    mayBeDone: true,
  },
  {
    name: 'no answer',
    reaction: () => 'stalls',
    outcomes: unreachable,
    message: 'took too long',
    tries: 'while harmless and in time',
    mayBeDone: true,
  },
  {
    name: 'half an answer',
    reaction: ({ kind }) => (kind === 'file' ? undefined : 'stalls midway'),
    outcomes: unreachable,
    message: 'took too long',
    tries: 'while harmless and in time',
    mayBeDone: true,
  },
];

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapped = (item: Item, change: (value: unknown, name: string) => unknown): Item =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, change(value, name)]));

/** The normal response with its record or list replaced, also inside an envelope. */
const withInside = ({ kind, right }: Subject, change: (inside: unknown) => unknown): unknown => {
  const { body } = right;
  const own = ['id', '_id', 'messageId', 'locationId'];
  if (kind === 'word' || !isItem(body) || own.some((name) => name in body)) return change(body);
  const hasEnvelope = Object.values(body).some((value) => typeof value === 'object');
  if (!hasEnvelope) return change(body);
  return mapped(body, (value) => (typeof value === 'object' ? change(value) : value));
};

/** The same for a list; undefined if the operation reads no list. */
const withList = (subject: Subject, change: (list: unknown[]) => unknown): unknown => {
  let hasList = false;
  const inside = (value: unknown): unknown => {
    if (!Array.isArray(value)) {
      return isItem(value) && 'messages' in value ? mapped(value, inside) : value;
    }
    hasList = true;
    return change(value);
  };
  const body = withInside(subject, inside);
  return hasList ? body : undefined;
};

/** The normal response with every value of every record replaced. */
const withValues = (subject: Subject, value: unknown): unknown => {
  const inRecord = (record: unknown): unknown => {
    if (Array.isArray(record)) return record.map(inRecord);
    return isItem(record) ? mapped(record, () => value) : value;
  };
  return withInside(subject, inRecord);
};

/** A response with status 200 and a JSON body; undefined if the body is undefined. */
const holding = (body: unknown): Answer | undefined =>
  body === undefined ? undefined : { body: JSON.stringify(body) };

/** HighLevel sends JSON instead of a file; core does not read the body of a rejected file. */
const forFile = (answer: Answer | undefined, { kind }: Subject) =>
  kind === 'file' ? undefined : answer;

const shapes: Fault[] = [
  {
    name: '200 with malformed JSON',
    reaction: ({ right: { body } }) => ({ body: JSON.stringify(body).slice(0, -1) }),
    outcomes: { file: ['none'], otherwise: notJson },
    mayBeDone: true,
  },
  {
    name: '200 with HTML',
    reaction: () => page,
    outcomes: { file: ['AppError 502 not_a_file'], otherwise: notJson },
    mayBeDone: true,
  },
  {
    name: '200 with nothing',
    reaction: () => ({ body: '' }),
    outcomes: { file: ['none'], word: ['same'], record: unknownShape, otherwise: notJson },
    mayBeDone: true,
  },
  {
    name: '200 with null for the record',
    reaction: (subject) => holding(withInside(subject, () => null)),
    outcomes: { record: unknownShape, word: ['same'], otherwise: ['none'] },
    mayBeDone: true,
  },
  {
    name: '200 with a list for an object',
    reaction: ({ right: { body } }) =>
      isItem(body) ? holding([{ ...body, traceId: undefined }]) : undefined,
    outcomes: sameOrUnknown,
    mayBeDone: true,
  },
  {
    name: '200 with an object for a list',
    reaction: (subject) => holding(withList(subject, ([first]) => first)),
    outcomes: sameOrUnknown,
    mayBeDone: true,
  },
  ...['none', 0, true].map(
    (value): Fault => ({
      name: `200 with ${JSON.stringify(value)} for the record`,
      reaction: (subject) => forFile(holding(withInside(subject, () => value)), subject),
      outcomes: unknownShape,
      mayBeDone: true,
    }),
  ),
  ...['text', null].map(
    (value): Fault => ({
      name: `200 with ${JSON.stringify(value)} among the records`,
      reaction: (subject) => holding(withList(subject, (list) => [...list, value])),
      outcomes: unknownShape,
      mayBeDone: true,
    }),
  ),
  ...['text', 7, null, ['text'], { text: 'text' }].map(
    (value): Fault => ({
      name: `200 with ${JSON.stringify(value)} for all values`,
      reaction: (subject) => forFile(holding(withValues(subject, value)), subject),
      outcomes: ['same', 'result', 'none', ...unknownShape],
      mayBeDone: true,
    }),
  ),
  {
    name: '200 that reports no change',
    reaction: ({ kind }) =>
      kind === 'word'
        ? holding({ succeded: false, succeeded: false, success: false, deleted: false })
        : undefined,
    outcomes: ['AppError 400 refused'],
  },
];

/** Any fault of the second request, after a successful first one. */
const second: Fault[] = [...refusals, ...troubles, ...shapes].map((fault) => ({
  ...fault,
  name: `second request: ${fault.name}`,
  reaction: (subject) => (subject.sendsSecond ? fault.reaction(subject) : undefined),
  // A part of a list must not be returned as the whole list.
  outcomes: fault.name.includes('null for the record')
    ? { search: ['none'], otherwise: unknownShape }
    : fault.outcomes,
  isSecond: true,
}));

const ofAgency = ({ access }: Subject) => (access === 'location' ? {} : undefined);

/** Faults of other requests than the operation's own. */
const around: Fault[] = [
  {
    name: 'scope not granted',
    connection: 'without the scope',
    reaction: () => ({}),
    outcomes: ['AppError 403 forbidden'],
    message: 'Reconnect HighLevel in Zapier',
    tries: 'never',
  },
  {
    name: 'sub-account connection instead of an agency connection',
    connection: 'of the other level',
    reaction: ({ access }) => (access === 'agency' ? {} : undefined),
    outcomes: ['AppError 403 forbidden'],
    message: 'choose an agency',
    tries: 'never',
  },
  {
    name: 'sub-account without the app',
    connection: 'of an agency',
    otherRequests: said(400, 'Location is not installed'),
    reaction: ofAgency,
    outcomes: ['AppError 400 refused'],
    message: 'Install the app in it',
    tries: 'never',
  },
  {
    name: 'token of the sub-account: 401',
    connection: 'of an agency',
    otherRequests: said(401, 'Invalid JWT'),
    reaction: ofAgency,
    outcomes: ['RefreshAuthError'],
    tries: 'never',
  },
  {
    name: 'token of the sub-account: 429',
    connection: 'of an agency',
    otherRequests: tooMany({}),
    reaction: ofAgency,
    outcomes: ['ThrottledError 10'],
    tries: 'never',
  },
  {
    name: 'token of the sub-account: 500',
    connection: 'of an agency',
    otherRequests: said(500, 'Something broke'),
    reaction: ofAgency,
    outcomes: ['AppError 500 unavailable'],
    tries: 'never',
  },
  {
    name: 'token of the sub-account: no answer',
    connection: 'of an agency',
    otherRequests: 'stalls',
    reaction: ofAgency,
    outcomes: unreachable,
    tries: 'never',
  },
  {
    name: 'token of the sub-account: missing in the response',
    connection: 'of an agency',
    otherRequests: { body: {} },
    reaction: ofAgency,
    outcomes: ['AppError 403 forbidden'],
    tries: 'never',
  },
  {
    name: 'names of custom fields: 500',
    otherRequests: said(500, 'Something broke'),
    reaction: ({ readsNames, right }) => (readsNames ? right : undefined),
    outcomes: ['same'],
  },
  {
    name: 'names of custom fields: no answer',
    otherRequests: 'stalls',
    reaction: ({ readsNames, right }) => (readsNames ? right : undefined),
    outcomes: ['same'],
  },
  {
    name: 'an endless list',
    reaction: ({ kind, sendsSecond, right }) =>
      kind === 'list' && sendsSecond ? { ...right, durationMs: 3_000 } : undefined,
    outcomes: ['AppError 413 too_many'],
    message: ({ narrowBy }) => narrowBy,
    tries: 'on and on',
  },
];

/** Every fault. */
export const faults: Fault[] = [...refusals, ...troubles, ...shapes, ...around, ...second];

type Exception = {
  keys: string[];
  faults: RegExp;
  outcomes: Outcome[];
  tries?: Fault['tries'];
  because: string;
};

/** Operations with other outcomes than the table has. */
const exceptions: Exception[] = [
  {
    keys: ['contact_dnd_changed', 'contact_tagged'],
    faults: /null for the record$/,
    outcomes: unknownShape,
    because:
      'a contact that is missing in the list counts as changed, so a missing list must not count as an empty one',
  },
  {
    keys: [
      'download_transcription',
      'get_message_recording',
      'get_message_transcription',
      'get_association_key',
    ],
    faults: /^404$/,
    outcomes: ['none'],
    because: 'they wait for a record that may not exist yet',
  },
  {
    keys: ['get_message_transcription'],
    faults: /object for a list|among the records/,
    outcomes: ['same', 'result'],
    because:
      'the document has one sentence instead of the list, and a sentence without words is skipped',
  },
  {
    keys: ['search_contacts', 'search_conversations', 'search_opportunities'],
    faults: /endless/,
    outcomes: ['result'],
    because:
      'they read the newest records first, and stop at the number in the form if time runs out',
  },
  {
    keys: ['search_contacts', 'search_conversations'],
    faults: /^second request: (no|half an) answer$/,
    outcomes: ['same', ...unreachable],
    tries: 'on and on',
    because: 'they do not wait for a late page, however often it was requested',
  },
  {
    keys: ['new_message', 'new_call'],
    faults: /"text" for all values/,
    outcomes: ['AppError 502 repeated_page'],
    tries: 'on and on',
    because: 'the text is also a cursor, and selects the same page again',
  },
  {
    keys: ['new_message', 'new_call'],
    faults: /[7\]}] for all values/,
    outcomes: ['AppError 502 unknown_page'],
    because: 'a cursor that is no text does not say where the next page begins',
  },
  {
    keys: ['new_message'],
    faults: /object for a list/,
    outcomes: ['none'],
    because: 'the first recorded message has the other direction',
  },
  {
    keys: ['new_appointment'],
    faults: /object for a list/,
    outcomes: ['same', 'none'],
    because:
      'the trigger returns the first recorded appointment only within seven days of its booking',
  },
  {
    keys: ['get_company'],
    faults: /^401, another reason$/,
    outcomes: ['RefreshAuthError'],
    because: 'its own request is the read that checks the token',
  },
  {
    keys: ['get_free_slots', 'find_free_slot'],
    faults: /for the record/,
    outcomes: ['none'],
    because: 'the response has other keys next to the days, and a day without a list has no slots',
  },
  {
    keys: ['create_calendar_notification'],
    faults: /object for a list/,
    outcomes: ['result'],
    because: 'one notification may be in a list or not',
  },
  {
    keys: ['bulk_business_update'],
    faults: /among the records/,
    outcomes: ['result'],
    because: 'its list contains IDs, which are texts',
  },
  {
    keys: ['bulk_update_contact_tags'],
    faults: /for the record|for a list|among the records/,
    outcomes: ['result'],
    because: 'the document has text instead of the list, and the number of errors is enough',
  },
];

/** The allowed outcomes of a fault for an operation. */
export const outcomesOf = (fault: Fault, subject: Subject): Outcome[] => {
  const { outcomes } = fault;
  const { kind } = subject;
  const exception = exceptionFor(fault, subject);
  if (exception) return exception.outcomes;
  return Array.isArray(outcomes) ? outcomes : (outcomes[kind] ?? outcomes.otherwise);
};

/** How often a request is sent: the operation's exception, or the table's value. */
export const triesFor = (fault: Fault, subject: Subject): Fault['tries'] =>
  exceptionFor(fault, subject)?.tries ?? fault.tries;

const exceptionFor = ({ name }: Fault, { key }: Subject): Exception | undefined =>
  exceptions.find(({ keys, faults }) => keys.includes(key) && faults.test(name));
