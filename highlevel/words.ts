import { STATUS_CODES } from 'node:http';

/**
 * The parts of a response that error messages are read from: the parsed body, or its text if it is
 * not JSON.
 */
export type Answer = { data?: unknown; content?: string | undefined };

/** The length at which messages are cut. */
const maxLength = 500;

/** The length up to which a text is read; a message stands near the start. */
const maxContent = 100_000;

/** The keys under which HighLevel puts messages (docs/highlevel_quirks.md#error-shapes). */
const spokenKeys = [
  'message',
  'messages',
  'msg',
  'error_description',
  'errors',
  'error',
  'detail',
  'details',
  'reason',
];

/** Keys that describe the response, not the error. */
const silentKeys = [
  ...['statusCode', 'status', 'success', 'succeded', 'succeeded', 'traceId', 'timestamp', 'path'],
  ...['name', 'code', 'errorCode', 'canonicalCode', 'meta', 'stack', 'target', 'value', 'children'],
];

/**
 * HighLevel's own description of an error, in one line. It is read from a message, from nested
 * lists and objects of messages, from a text or from a web page.
 *
 * @param secrets Texts that the result must not contain.
 */
export const wordsOf = ({ data, content = '' }: Answer, secrets: string[] = []): string => {
  const words = data === undefined ? textOf(content) : spoken(data, true);
  return shortened(withoutSecrets(words.replace(/\s+/g, ' ').trim(), secrets));
};

/** The message in a success response. Only message keys are read, because the rest is a record. */
export const messageIn = (body: unknown): string =>
  isObject(body) ? shortened(spoken(body, false).replace(/\s+/g, ' ').trim()) : '';

/** Appends HighLevel's words to a sentence, if there are any. */
export const withWords = (sentence: string, words: string): string =>
  words ? `${sentence} HighLevel says: ${words}` : sentence;

/** Whether a response is a web page, for example from a firewall, proxy or gateway. */
export const isWebPage = ({ data, content = '' }: Answer): boolean =>
  data === undefined && /<(!doctype html|html|head|body)\b/i.test(content.slice(0, maxContent));

const withoutSecrets = (text: string, secrets: string[]): string =>
  secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((rest, secret) => (secret ? rest.replaceAll(secret, '[hidden]') : rest), text);

const shortened = (text: string) =>
  text.length > maxLength ? `${text.slice(0, maxLength).trimEnd()}…` : text;

const spoken = (body: unknown, isFailure: boolean): string => {
  const words = isObject(body) ? wordsIn(body, isFailure) : wordsIn(body, isFailure, 1);
  const known = words.filter((word) => !isStatusText(word));
  const said = [...new Set(known.length ? known : words)].join('; ');
  const details = isFailure && isObject(body) ? detailsOf(body) : [];
  return [said, details.length ? `(${details.join(', ')})` : ''].filter(Boolean).join(' ');
};

/** How many items of a list, or keys of an object, are read. */
const maxItems = 100;

/** The depth to which nested values are searched; an object in a list counts twice. */
const maxDepth = 12;

/** The messages in a value, prefixed with the name of the field that they are about. */
const wordsIn = (value: unknown, isFailure: boolean, depth = 0): string[] => {
  if (typeof value === 'string' || typeof value === 'number')
    return [`${value}`.slice(0, maxContent).trim() || []].flat();
  if (depth > maxDepth) return [];
  if (Array.isArray(value))
    return value.slice(0, maxItems).flatMap((each) => wordsIn(each, isFailure, depth + 1));
  if (!isObject(value)) return [];
  const withOwnIds = spokenKeys.flatMap((key) => wordsIn(value[key], isFailure, depth + 1));
  // Validation rules that a field breaks, each under its name (class-validator).
  const rules = Object.values({ ...Object(value.constraints) });
  const words = [...withOwnIds, ...wordsIn([rules, value.children], isFailure, depth + 1)];
  if (words.length) {
    const field = value.field ?? value.property ?? value.param ?? fieldAt(value.path);
    return words.map((word) => (depth > 0 ? named(field, word) : word));
  }
  if (depth === 0 && !isFailure) return [];
  return Object.entries(value)
    .slice(0, maxItems)
    .filter(([key]) => !silentKeys.includes(key) && !(depth === 0 && /id$/i.test(key)))
    .flatMap(([key, inner]) =>
      wordsIn(inner, isFailure, depth + 1).map((word) => named(key, word)),
    );
};

/** The field at a path of names, like `contact.email`; the path of an address is none. */
const fieldAt = (path: unknown): unknown => {
  const text = [path].flat().join('.');
  return text === '' || text.includes('/') ? undefined : text;
};

const named = (field: unknown, word: string) =>
  typeof field === 'string' && !word.split(/\W+/).includes(field) ? `${field}: ${word}` : word;

/** Details that HighLevel adds to a message: the conflicting record, its own error code. */
const detailsOf = (body: Record<string, unknown>): string[] => {
  const beside = Object.entries(body).filter(
    ([key]) => /^(canonicalCode|errorCode|code)$|Ids?$/.test(key) && key !== 'traceId',
  );
  return [...Object.entries({ ...Object(body.meta) }), ...beside]
    .filter(([, value]) => isScalar(value))
    .map(([key, value]) => `${key}: ${value}`);
};

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
const statusTexts = new Set(Object.values(STATUS_CODES).map((text = '') => letters(text)));

/** Whether a message only repeats the name of a status, like "Bad Request". */
const isStatusText = (words: string) => statusTexts.has(letters(words));

/** The readable text of a body that is not JSON; empty for truncated JSON. */
const textOf = (whole: string): string => {
  const content = whole.slice(0, maxContent);
  if (/^\s*[{[]/.test(content)) return '';
  const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(content) ?? [];
  const text = content
    .replace(/<(script|style|title|head|svg)\b.*?(<\/\1\s*>|$)|<!--.*?(-->|$)/gis, ' ')
    .replace(/<[^<>]*>/g, ' ');
  const words = [title, text].map((each) => unescaped(each).replace(/\s+/g, ' ').trim());
  return words.filter(Boolean).join(' - ');
};

const entities: Record<string, string> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };

/** `&lt;` stays encoded, so that text shown on a page does not become a tag. */
const unescaped = (text: string) =>
  text.replace(/&([a-z]+|#\d+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
