import * as fc from 'fast-check';
import { errors, type PlainInputField } from 'zapier-platform-core';
import * as dropdowns from '../../dropdowns';
import { setClock } from '../../harness/clock';
import {
  customFields,
  fieldsOf,
  filledForms,
  type Operation,
  operations,
  type Values,
} from '../../harness/forms';
import { sandboxMoment } from '../../harness/moment';
import { type Asked, quickZ } from '../../harness/quick_z';
import { MultipartBody, type Part } from '../../highlevel/multipart';
import { maxAddress } from '../../operation/address';
import { factsOf } from '../../operation/declaration';
import { address, allGiven, connections, type Level, levelOf, runAlone } from './alone';
import { hostileFields, hostileKey, hostileValue } from './values';

/** A hostile value had an effect that it must not have. */
class Escape extends Error {}

/** A request, split into its parts. */
type Sent = {
  method: string;
  segments: string[];
  query: { name: string; value: string }[];
  headers: Record<string, string>;
  body: unknown;
};

const sentOf = ({ method, url, headers, body }: Asked): Sent => {
  const [path = '', query = '', ...rest] = url.slice(address.length).split('?');
  const { origin, pathname, search, hash } = new URL(url);
  if (origin !== address || rest.length || hash || `${origin}${pathname}${search}` !== url) {
    throw new Escape(`${url} is not the address that it appears to be`);
  }
  const segments = path.split('/').map(decodeURIComponent);
  if (segments.map(encodeURIComponent).join('/') !== path) {
    throw new Escape(`the path ${path} is not encoded`);
  }
  const sent = {
    method,
    segments,
    query: [...new URLSearchParams(query)].map(([name, value]) => ({ name, value })),
  };
  const content: unknown = body;
  if (content instanceof MultipartBody) {
    // The boundary and the length depend on the parts.
    const { 'Content-Type': _, 'Content-Length': __, ...others } = headers;
    return { ...sent, headers: others, body: content.parts.map(readable) };
  }
  const isForm = headers['Content-Type'] === 'application/x-www-form-urlencoded';
  return {
    ...sent,
    headers,
    body: isForm ? [...new URLSearchParams(body)] : body && JSON.parse(body, withoutCounts),
  };
};

const readable = (part: Part) =>
  'file' in part
    ? {
        name: part.name,
        fileName: part.file.name,
        content: String(Buffer.concat(part.file.chunks)),
      }
    : part;

/** A count derived from a text differs between texts. */
const withoutCounts = (key: string, value: unknown) =>
  key === 'wordCount' && typeof value === 'number' ? undefined : value;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

type Put = (value: unknown) => Values;

/** A place of a form that takes a value. */
type Place = {
  name: string;
  operation: Operation;
  level: Level;
  /** The paths of the operation's endpoints as segments, with parameters in braces. */
  templates: string[][];
  field: PlainInputField;
  /** All fields of the form. */
  fields: PlainInputField[];
  /** The labels that an error may use for it: its own, or that of its line items. */
  labels: string[];
  /** Valid forms around this place. */
  ways: Way[];
};

/** `right` is a valid value for this place, from the same form. */
type Way = { put: Put; right: unknown };

/** The requests of operations without an endpoint. */
const asksFor: Record<string, string[]> = {
  start_workflow_with_data: ['POST /hooks/{owner}/webhook-trigger/{trigger}'],
  workflow_step_reached: ['GET /contacts/{contactId}'],
};

const endpointsOf = (operation: Operation): string[] => {
  const [[, { endpoint }] = ['', {}]] = filledForms(operation);
  const { endpoints } = factsOf(operation);
  if (endpoints.length) return endpoints;
  return asksFor[operation.key] ?? [String(endpoint)];
};

/** The fields of a form, including those of the endpoint that it chooses. */
const formFieldsOf = async (operation: Operation): Promise<PlainInputField[]> => {
  const own = fieldsOf(operation);
  const [[, form] = ['', {}]] = filledForms(operation);
  if (form.endpoint === undefined) return own;
  const z = quickZ(async ({ url }) => {
    throw new Error(`The form of ${operation.key} sends a request to ${url}.`);
  });
  const bundle = { authData: { ...connections[levelOf(operation)] }, inputData: form, meta: {} };
  const { inputFields = [] }: { inputFields?: unknown[] } = { ...Object(operation.operation) };
  const further: PlainInputField[][] = await Promise.all(
    inputFields.map((each) => (typeof each === 'function' ? each(z, bundle) : [])),
  );
  return [...own, ...further.flat().filter(({ type }) => type !== 'copy')];
};

const placesOf = async (operation: Operation): Promise<Place[]> => {
  const templates = endpointsOf(operation).map(segmentsOf);
  const fields = await formFieldsOf(operation);
  const level = levelOf(operation);
  const forms = filledForms(operation).map(([, form]) => form);
  const place = (field: PlainInputField, more: Partial<Place> = {}): Place => ({
    name: `${operation.key}.${field.key}`,
    operation,
    level,
    templates,
    field,
    fields,
    labels: [field.label ?? ''],
    ways: forms.map((form) => ({
      put: (value) => ({ ...form, [field.key]: value }),
      right: form[field.key],
    })),
    ...more,
  });
  const inLines = (child: PlainInputField, lines: PlainInputField) =>
    place(child, {
      labels: [child.label ?? '', lines.label ?? ''],
      ways: forms
        .filter((form) => form[lines.key])
        .map((form) => {
          const [row, ...others] = [form[lines.key]].flat();
          const put: Put = (value) => ({
            ...form,
            [lines.key]: [{ ...Object(row), [child.key]: value }, ...others],
          });
          return { put, right: Object(row)[child.key] };
        }),
    });
  const custom = Object.entries(customFields).map(([key, right]) => {
    const list = /MULTIPLE|CHECKBOX|LIST|FILE/.test(key);
    const ways = forms.map((form) => ({
      put: (value: unknown) => ({ ...form, [key]: value }),
      right,
    }));
    return place({ key, label: 'Custom field', list }, { ways });
  });
  const subAccount = place({ key: 'locationId', label: 'Sub-Account' }, { level: 'agency' });
  return [
    ...fields.flatMap((field) => [
      place(field),
      ...(field.children ?? []).map((child) => inLines(child, field)),
    ]),
    ...custom,
    ...(level === 'location' ? [subAccount] : []),
  ];
};

/** A place, and how it treats harmless values. */
type Target = Omit<Place, 'ways'> & {
  put: Put;
  /** The requests for a valid value; if the place takes text, the text is `marker`. */
  base: Sent[];
  takesText: boolean;
  /** True if it accepts any text. */
  isFree: boolean;
  isTrimmed: boolean;
  /** True if white space alone is the same as an empty value. */
  ignoresBlank: boolean;
  /** The separators between values in a text. */
  separators: string[];
  isLowered: boolean;
  /** True if an empty text in a list is kept. */
  keepsGaps: boolean;
  /** True if the values of a list are sent as one text, separated by commas. */
  isJoined: boolean;
};

const marker = 'zq7-marker';
const anyText = 'Ü "><b> \'; ../..?a=1&b#c %2e {{x}}';

type Tried = { requests?: Sent[]; error: unknown };

const attempt = async ({ operation, level }: Pick<Place, 'operation' | 'level'>, form: Values) => {
  const { requests, error } = await runAlone(operation, form, level, allGiven);
  const tried: Tried = { error };
  const sent = requests.filter((asked) => !isDownload(asked, form)).map(sentOf);
  // A value may depend on the custom fields, which the app then reads first.
  const own = sent.filter(
    ({ method, segments }, index) =>
      index === sent.length - 1 || method !== 'GET' || segments.at(-1) !== 'customFields',
  );
  const isRead = own.every(({ segments }) => segments.at(-1) === 'customFields');
  if (own.length && !(isRead && isRefused(error))) tried.requests = own;
  return tried;
};

/** True if the app rejects the form. */
const isRefused = (error: unknown) =>
  error instanceof errors.Error && ['invalid_input', 'refused'].includes(ours(error).code);

/** The app downloads a file from the address in the form without HighLevel's token. */
const isDownload = ({ method, url, headers }: Asked, { file }: Values): boolean => {
  const isAsked = [file]
    .flat()
    .some((each) => typeof each === 'string' && each.toWellFormed().trim() === url);
  return method === 'GET' && isAsked && headers.Authorization === undefined;
};

const holdsMarker = (value: unknown) => JSON.stringify(value ?? null).includes(marker);

/**
 * Tries harmless values to learn how a place works; undefined if the operation has no such field.
 */
const learn = async (place: Place): Promise<Target | undefined> => {
  const tries = await Promise.all(place.ways.map((way) => tryOut(place, way)));
  const valid = tries.find(({ plain, matters }) => plain && matters);
  const text =
    tries.find(({ marked }) => holdsMarker(marked)) ??
    tries.find(({ marked }) => marked && !valid && isDeclared(place));
  const { ways: _, ...known } = place;
  if (text?.marked) {
    return { ...known, put: text.put, base: text.marked, ...(await ofText(place, text.put)) };
  }
  const other = valid ?? tries.find(({ plain }) => plain && isDeclared(place));
  if (other?.plain) {
    const separators = await separatorsOf(place, other.put, other.right);
    return { ...known, put: other.put, base: other.plain, ...noText, separators };
  }
  if (isDeclared(place)) throw new Error(`${place.name} has no valid value in forms.ts.`);
  return undefined;
};

const tryOut = async (place: Place, { put, right }: Way) => {
  const marked = place.field.children
    ? undefined
    : await attempt(place, put(listed(place, marker)));
  const plain = await attempt(place, put(right));
  const without = await attempt(place, put(undefined));
  const matters = !isSame(plain.requests, without.requests);
  return { put, right, marked: marked?.requests, plain: plain.requests, matters };
};

const listed = ({ field }: Place, ...values: string[]) => (field.list ? values : values[0]);

/** How a place treats texts. */
const ofText = async (place: Place, put: Put) => {
  const marked = await attempt(place, put(listed(place, marker)));
  const padded = await attempt(place, put(listed(place, ` ${marker} `)));
  const free = await attempt(place, put(listed(place, anyText)));
  const twice = await attempt(place, put(listed(place, marker, marker)));
  const blank = await attempt(place, put(listed(place, ' ')));
  const empty = await attempt(place, put(undefined));
  const gap = await attempt(place, put(listed(place, '', marker)));
  const loud = await attempt(place, put(listed(place, marker.toUpperCase())));
  return {
    takesText: true,
    isFree: free.requests !== undefined,
    isTrimmed: isSame(padded.requests, marked.requests),
    ignoresBlank: isSame(blank.requests, empty.requests),
    separators: await separatorsOf(place, put, marker),
    isLowered: isSame(loud.requests, marked.requests),
    keepsGaps: Boolean(place.field.list && gap.requests) && !isSame(gap.requests, marked.requests),
    isJoined: JSON.stringify(twice).includes(`${marker},${marker}`),
  };
};

/** The separators that split a text with a valid value before and after them. */
const separatorsOf = async (place: Place, put: Put, right: unknown): Promise<string[]> => {
  const [text] = [right].flat();
  if (!place.field.list || typeof text !== 'string') return [];
  const twice = await attempt(place, put([text, text]));
  const separators: string[] = [];
  for (const each of [',', '\n', ';', ' ']) {
    const joined = await attempt(place, put([`${text}${each}${text}`]));
    if (joined.requests && isSame(joined.requests, twice.requests)) separators.push(each);
  }
  return separators;
};

const noText = {
  takesText: false,
  isFree: false,
  isTrimmed: true,
  ignoresBlank: true,
  isLowered: false,
  keepsGaps: false,
  isJoined: false,
};

const isDeclared = ({ fields, field }: Place) =>
  fields.some(({ key, children = [] }) =>
    [key, ...children.map((child) => child.key)].includes(field.key),
  );

/** The same requests with texts instead of the marker. */
const replaced = (node: unknown, texts: string[], isJoined: boolean): unknown => {
  if (typeof node === 'string') return node.replaceAll(marker, () => texts.join(','));
  if (typeof node !== 'object' || node === null || !holdsMarker(node)) return node;
  if (Array.isArray(node)) {
    return node.flatMap((element) =>
      isJoined || !holdsMarker(element) || holdsListWithMarker(element)
        ? [replaced(element, texts, isJoined)]
        : texts.map((text) => replaced(element, [text], isJoined)),
    );
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key.replaceAll(marker, () => texts.join(',')),
      replaced(value, texts, isJoined),
    ]),
  );
};

const holdsListWithMarker = (node: unknown): boolean =>
  typeof node === 'object' &&
  node !== null &&
  (Array.isArray(node) ? holdsMarker(node) : Object.values(node).some(holdsListWithMarker));

/**
 * A value as the texts that a field makes of it: none if it is empty, undefined if it is not text.
 */
const textsOf = (
  { field, isTrimmed, ignoresBlank, separators, isLowered, keepsGaps }: Target,
  value: unknown,
): string[] | undefined => {
  const all = field.list ? [value].flat() : [value];
  const isBlank = (each: unknown): boolean =>
    Array.isArray(each)
      ? each.every(isBlank)
      : isEmpty(typeof each === 'string' ? each.trim() : each);
  const isNothing = ignoresBlank ? isBlank : isEmpty;
  const given =
    keepsGaps && !isEmpty(value)
      ? all
          .slice(0, all.findLastIndex((each) => !isEmpty(each)) + 1)
          .map((each) => (isEmpty(each) ? '' : each))
      : all.filter((each) => !isNothing(each));
  if (given.some((each) => typeof each === 'object')) return undefined;
  const isSplit = separators.length > 0;
  // A space stands for all white space.
  const separator = new RegExp(`[${separators.join('').replace(' ', '\\s')}]`);
  const texts = given
    .map((each) => String(each).toWellFormed())
    .flatMap((text) => (isSplit ? text.split(separator) : [text]))
    .map((text) => (isLowered ? text.toLowerCase() : text))
    .map((text) => (isTrimmed ? text.trim() : text));
  return isSplit ? texts.filter(Boolean) : texts;
};

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every(isEmpty));

const truths = new Map([
  ...['true', 'yes', 'on', 't', 'y', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', 'f', 'n', '0'].map((word) => [word, false] as const),
]);

/** The simplest value for a text in a field of this type. */
const simplest = ({ type }: PlainInputField, text: string): unknown => {
  if (type === 'boolean') return truths.get(text.trim().toLowerCase());
  return type === 'number' || type === 'integer' ? Number(text) : text;
};

const expectedOf = async (target: Target, value: unknown): Promise<Sent[] | undefined> => {
  const { field, put, base, takesText, isJoined } = target;
  if (field.dict && isObject(value)) return withDict(target, value);
  const texts = textsOf(target, value);
  if (field.children || texts?.length === 0)
    return (await attempt(target, put(undefined))).requests;
  if (!texts) throw new Escape('it accepted a value that is not text');
  if (takesText) {
    // A look-up whose address would be too long is left out.
    return base
      .map((sent): Sent => Object(replaced(sent, texts, isJoined)))
      .filter(({ method, query }) => method !== 'GET' || lengthOf(query) <= maxAddress);
  }
  const requestsFor = async (texts: string[]) => {
    const values = texts.map((text) => simplest(field, text));
    return (await attempt(target, put(field.list ? values : values[0]))).requests;
  };
  // A text is split only if each part is valid.
  const whole = textsOf({ ...target, separators: [] }, value) ?? [];
  const requests = (await requestsFor(texts)) ?? (await requestsFor(whole));
  const known = new Set(leavesOf(base));
  // The URL standard drops these characters from an address, so they may be missing.
  const given = [...texts, ...whole].flatMap((text) => [text, text.replace(/[\t\r\n]/g, '')]);
  const wild = leavesOf(requests).find((leaf) => !known.has(leaf) && !tame.test(leaf));
  if (wild !== undefined && !given.includes(wild))
    throw new Escape(`it changed the value to ${wild}`);
  return requests;
};

const lengthOf = (query: Sent['query']) =>
  String(new URLSearchParams(query.map(({ name, value }): [string, string] => [name, value])))
    .length;

/** Requests with a dictionary as their body or, under the field's key and with texts, in it. */
const withDict = async ({ field: { key }, put, base, ...place }: Target, value: object) => {
  // zod's records have no key of this name.
  const entries = Object.entries(value).filter(([name]) => name !== '__proto__');
  const texts = entries
    .filter(([, each]) => !isEmpty(each))
    .map(([name, each]) => [name, String(each).toWellFormed()]);
  const isInBody = base.some(({ body }) => isObject(body) && Object.hasOwn(body, key));
  if (isInBody && Object.values(value).every(isEmpty))
    return (await attempt(place, put(undefined))).requests;
  return base.map((sent): Sent => {
    const { body } = sent;
    if (!isObject(body)) return sent;
    if (!isInBody) return { ...sent, body: Object.fromEntries(entries) };
    return Object.hasOwn(body, key)
      ? { ...sent, body: { ...body, [key]: Object.fromEntries(texts) } }
      : sent;
  });
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The characters of dates, numbers, addresses and choices. */
const tame = /^[\w@.+:/?&=%#, -]*$/;

const leavesOf = (node: unknown): string[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => [key, ...leavesOf(value)])
    : [String(node)];

type OurError = { message: string; code: string };

/** The contents of one of our errors. */
const ours = (error: unknown): OurError => {
  if (!(error instanceof errors.Error)) throw new Escape(`it threw ${error}`);
  return JSON.parse(error.message);
};

/** The path of an endpoint, as segments. */
const segmentsOf = (endpoint: string) => endpoint.slice(endpoint.indexOf('/')).split('/');

const fits = (templates: string[][], segments: string[]) =>
  templates.some(
    (template) =>
      template.length === segments.length &&
      template.every((part, index) => part.startsWith('{') || part === segments[index]),
  );

type Verdict = 'sent' | 'refused';

const verdictOn = async (target: Target, value: unknown): Promise<Verdict> => {
  const { requests, error } = await attempt(target, target.put(value));
  if (!requests && error === undefined) {
    // Some values cause no request.
    if ((await expectedOf(target, value)) === undefined) return 'sent';
    throw new Escape('it sent nothing');
  }
  if (requests) {
    if (error !== undefined) ours(error);
    const expected = await expectedOf(target, value);
    const isElsewhere = !requests.some(({ segments }) => fits(target.templates, segments));
    // An empty field can lead to other endpoints, like that for the calendars of the sub-account.
    if (isElsewhere && textsOf(target, value)?.length !== 0) {
      throw new Escape(
        `it sent a request to ${requests.map(({ segments }) => segments.join('/'))}`,
      );
    }
    if (isSame(requests, expected)) return 'sent';
    throw new Escape(`it sent ${JSON.stringify(requests)} instead of ${JSON.stringify(expected)}`);
  }
  const { message, code } = ours(error);
  const texts = textsOf(target, value);
  // A valid or empty value can make another field invalid.
  const isRight = !target.takesText && texts?.every((text) => isPlain(target.field, text));
  const labels = [
    ...target.labels,
    ...(isRight || texts?.length === 0 ? labelsOf(target.fields) : []),
  ];
  const isNamed = labels.some((label) => message.includes(label));
  if (!['invalid_input', 'refused'].includes(code) || !isNamed) {
    throw new Escape(`it was rejected with: ${message}`);
  }
  const [text = '', ...others] = texts ?? [];
  const isText = [value].flat().every((each) => typeof each !== 'object') && !others.length;
  const isNothing =
    /^\s*\.{0,2}\s*$/.test(text) || (target.separators.length > 0 && !texts?.length);
  if (target.isFree && isText && text.length <= shortest && !isNothing) {
    throw new Escape(`it rejected a harmless text: ${message}`);
  }
  return 'refused';
};

const isPlain = (field: PlainInputField, text: string) =>
  field.type === 'boolean'
    ? simplest(field, text) !== undefined
    : Object.keys(field.choices ?? {}).includes(text);

const labelsOf = (fields: PlainInputField[]) => fields.map(({ label = '' }) => label);

/** The smallest length limit of any field. */
const shortest = 75;

/** Values of one kind for one place, and the function that judges the outcome. */
type Attack = {
  name: string;
  values: fc.Arbitrary<unknown>;
  judge: (value: unknown) => Promise<Verdict>;
};

/** Unknown fields in the form or in its lines must change nothing. */
const withMore = async (operation: Operation): Promise<Attack[]> => {
  const level = levelOf(operation);
  const place = { operation, level } as const;
  const form = filledForms(operation)[1]?.[1] ?? {};
  const fields = await formFieldsOf(operation);
  const lines = fields.filter(({ children }) => children);
  const keys = new Set(
    fields.flatMap(({ key, children = [] }) => [key, ...children.map((child) => child.key)]),
  );
  const { requests: expected } = await attempt(place, form);
  if (!expected) throw new Error(`${operation.key} rejects its own form.`);
  const judge = async (any: unknown): Promise<Verdict> => {
    const more = Object.fromEntries(Object.entries(Object(any)).filter(([key]) => !keys.has(key)));
    const { requests, error } = await attempt(place, {
      ...form,
      ...Object.fromEntries(
        lines.map(({ key }) => [
          key,
          [form[key] ?? []].flat().map((row) => ({ ...Object(row), ...more })),
        ]),
      ),
      ...more,
    });
    if (error !== undefined) ours(error);
    if (isSame(requests, expected)) return 'sent';
    throw new Escape(`it sent ${JSON.stringify(requests)} instead of ${JSON.stringify(expected)}`);
  };
  return [{ name: `${operation.key} with unknown fields`, values: hostileFields, judge }];
};

/** At worst, the key of a custom field names another field; everything else must stay the same. */
const withCustomKeys = async (operation: Operation): Promise<Attack[]> => {
  const form = filledForms(operation)[1]?.[1] ?? {};
  const place = { operation, level: 'location' } as const;
  const [base, bare] = [
    await attempt(place, form),
    await attempt(place, {
      ...form,
      ...Object.fromEntries(Object.keys(customFields).map((key) => [key, ''])),
    }),
  ];
  if (!base.requests || isSame(base.requests, bare.requests)) return [];
  const judge = async (key: unknown): Promise<Verdict> => {
    const { requests, error } = await attempt(place, { ...form, [`customFields_${key}`]: marker });
    if (!requests) {
      if (ours(error).message.startsWith('Custom field ')) return 'refused';
      throw new Escape(`it was rejected with: ${ours(error).message}`);
    }
    if (isSame(requests.map(withoutMarker), base.requests)) return 'sent';
    throw new Escape(`it sent ${JSON.stringify(requests)}`);
  };
  return [{ name: `${operation.key} with keys of custom fields`, values: hostileKey, judge }];
};

/** A request without the list elements that contain only the marker and an ID. */
const withoutMarker = ({ body, ...sent }: Sent): Sent => {
  const { customFields: fields, ...others } = Object(body);
  const cacheEntry = fields.filter((field: object) => !holdsMarker(field));
  return { ...sent, body: { ...Object(body), ...others, customFields: cacheEntry } };
};

/** Every place of an operation, and its attacks. */
const attacksOn = async (operation: Operation): Promise<Attack[]> => {
  const places = await placesOf(operation);
  const targets = (await Promise.all(places.map(learn))).flatMap((target) => target ?? []);
  return [
    ...targets.map((target) => ({
      name: target.name,
      values: hostileValue,
      judge: (value: unknown) => verdictOn(target, value),
    })),
    ...(await withMore(operation)),
    ...(await withCustomKeys(operation)),
  ];
};

/** The operations that users see, and their dropdowns. */
const attacked = [...operations.map(([, operation]) => operation), ...Object.values(dropdowns)];

export type Report = {
  operations: number;
  /** The dropdowns, which also read the form. */
  dropdowns: number;
  places: number;
  cases: number;
  sent: number;
  refused: number;
  /** The failures, and how to reproduce them. */
  escapes: string[];
};

/** Puts hostile values into every place of every operation; the same seed gives the same values. */
export const attack = async ({
  cases = 20_000,
  seed = 20_260_105,
  progress = () => {},
}: {
  cases?: number;
  seed?: number;
  progress?: (done: number, places: number) => void;
} = {}): Promise<Report> => {
  const report: Report = {
    operations: operations.length,
    dropdowns: attacked.length - operations.length,
    places: 0,
    cases: 0,
    sent: 0,
    refused: 0,
    escapes: [],
  };
  // Otherwise requests that contain the time would differ.
  const restoreClock = setClock(() => Date.parse(sandboxMoment));
  try {
    const attacks: Attack[] = [];
    for (const operation of attacked) {
      // A failure with harmless values is reported for the whole operation.
      const found = await attacksOn(operation).catch((error: unknown) => {
        if (!(error instanceof Escape)) throw error;
        report.escapes.push(`${operation.key}: ${error.message}`);
        return [];
      });
      attacks.push(...found);
    }
    const numRuns = Math.ceil(cases / attacks.length);
    report.places = attacks.length;
    for (const [index, { name, values, judge }] of attacks.entries()) {
      const property = fc.asyncProperty(values, async (value) => {
        report[await judge(value)] += 1;
      });
      const details = await fc.check(property, { numRuns, seed: seedOf(seed, name) });
      report.cases += details.numRuns;
      if (details.failed) report.escapes.push(escapeOf(name, details));
      progress(index + 1, attacks.length);
    }
  } finally {
    restoreClock();
  }
  return report;
};

/** The seed of a place does not depend on the others, so a new operation changes no other's values. */
const seedOf = (seed: number, name: string): number =>
  [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed);

const escapeOf = (name: string, details: fc.RunDetails<[unknown]>) => {
  const { errorInstance, counterexample, seed, counterexamplePath } = details;
  const reason = errorInstance instanceof Error ? errorInstance.message : errorInstance;
  const value = fc.stringify(counterexample?.[0]);
  return `${name} with ${value}: ${reason} (seed ${seed}, path ${counterexamplePath})`;
};
