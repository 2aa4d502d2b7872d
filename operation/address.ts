import { UserError } from '../highlevel/errors';
import { type ApiRequest, pathAndQueryOf } from '../highlevel/request';
import type { Input } from './fields';
import { titleOf } from './messages';

/**
 * In characters. A Node server accepts 16 KB for the address and the headers together; the token is
 * the longest header. It answers a longer request with a 431, or closes the connection.
 */
export const maxAddress = 14_000;

type Form = {
  input: Input;
  values: object;
  names: Parameters<typeof titleOf>[2];
};

/**
 * Rejects a request whose address is too long before it is sent, and names the field that causes
 * it. A long address with no such field (the cursor of a page) is sent.
 *
 * @throws UserError
 */
export const assertAddress = (request: ApiRequest, form: Form): void => {
  const { input, values, names } = form;
  const address = pathAndQueryOf(request);
  if (address.length <= maxAddress) return;
  const readable = decodeURIComponent(address.replaceAll('+', ' '));
  const lengthIn = (key: string, value: unknown): number => {
    if (typeof value === 'object')
      return sum(Object.values(value ?? {}), (each) => lengthIn(key, each));
    const text = String(value).toWellFormed();
    if (!readable.includes(text.slice(0, 50))) return 0;
    // A query repeats the name for each item of a list, and a path encodes spaces differently.
    const inQuery = String(new URLSearchParams([[key, text]])).length;
    return Math.max(encodeURIComponent(text).length, inQuery);
  };
  const lengths = Object.entries(values)
    .map(([key, value]) => ({ key, length: value === undefined ? 0 : lengthIn(key, value) }))
    .toSorted((one, other) => other.length - one.length);
  const [longest] = lengths;
  const isOfForm = sum(lengths, ({ length }) => length) > address.length / 2;
  if (!longest || !isOfForm) return;
  throw new UserError(
    `${titleOf(input, [longest.key], names)}: is too long. It is part of the request's address, which can have ${maxAddress.toLocaleString('en')} characters; accented letters and special characters count several times. Shorten it.`,
  );
};

const sum = <T>(items: T[], numberOf: (item: T) => number): number =>
  items.reduce((total, item) => total + numberOf(item), 0);
