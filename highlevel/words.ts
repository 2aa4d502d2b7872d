import { STATUS_CODES } from 'node:http';

/** What an error can be read from: the parsed body, or its text where that is no JSON. */
export type Answer = { data?: unknown; content?: string | undefined };

/** Longer messages are cut here. */
const maxLength = 500;

/** More of a text than this is not read: its words are at its beginning. */
const maxContent = 100_000;

/** Where HighLevel puts what it says (docs/highlevel_quirks.md#error-shapes). */
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

/** What is about the response and not about what is wrong. */
const silentKeys = [
  ...['statusCode', 'status', 'success', 'succeded', 'succeeded', 'traceId', 'timestamp', 'path'],
  ...['name', 'code', 'errorCode', 'canonicalCode', 'meta', 'stack', 'target', 'value', 'children'],
];

/**
 * HighLevel's own words for what is wrong, in one line: of a message, a list or an object of them
 * at any depth, of a text or of a web page.
 *
 * @param secrets What the words may not repeat.
 */
export const wordsOf = ({ data, content = '' }: Answer, secrets: string[] = []): string => {
  const words = data === undefined ? textOf(content) : spoken(data, true);
  return shortened(withoutSecrets(words.replace(/\s+/g, ' ').trim(), secrets));
};

/** The same of a success, in which only a message speaks; the rest of it is a record. */
export const messageIn = (body: unknown): string =>
  isObject(body) ? shortened(spoken(body, false).replace(/\s+/g, ' ').trim()) : '';

/** A sentence of ours with HighLevel's words behind it, if there are any. */
export const withWords = (sentence: string, words: string): string =>
  words ? `${sentence} HighLevel says: ${words}` : sentence;

/** Whether a response is a web page: of a firewall, a proxy, a gateway. */
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

/** How many items of a list, or fields of an object, are read. */
const maxItems = 100;

/** How deep words are looked for; an object in a list counts twice. */
const maxDepth = 12;

/** The words in a value, under the name of the field that they are about. */
const wordsIn = (value: unknown, isFailure: boolean, depth = 0): string[] => {
  if (typeof value === 'string' || typeof value === 'number')
    return [`${value}`.slice(0, maxContent).trim() || []].flat();
  if (depth > maxDepth) return [];
  if (Array.isArray(value))
    return value.slice(0, maxItems).flatMap((each) => wordsIn(each, isFailure, depth + 1));
  if (!isObject(value)) return [];
  const ownWords = spokenKeys.flatMap((key) => wordsIn(value[key], isFailure, depth + 1));
  // Rules that a field breaks, each under its name (class-validator).
  const rules = Object.values({ ...Object(value.constraints) });
  const words = [...ownWords, ...wordsIn([rules, value.children], isFailure, depth + 1)];
  if (words.length) {
    const field = value.field ?? value.property ?? value.param;
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

const named = (field: unknown, word: string) =>
  typeof field === 'string' && !word.split(/\W+/).includes(field) ? `${field}: ${word}` : word;

/** What else HighLevel gives beside its message: the record that is in the way, its own code. */
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

/** Whether words only repeat the name of a status, like "Bad Request". */
const isStatusText = (words: string) => statusTexts.has(letters(words));

/** The text of what is no JSON; a piece of JSON that broke off is none. */
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

/** `&lt;` stays: what a page shows as a tag is not to become one. */
const unescaped = (text: string) =>
  text.replace(/&([a-z]+|#\d+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
