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
  const lengthIn = (value: unknown): number => {
    if (typeof value === 'object') {
      return Object.values(value ?? {}).reduce<number>((sum, each) => sum + lengthIn(each), 0);
    }
    const text = String(value).toWellFormed();
    if (!readable.includes(text.slice(0, 50))) return 0;
    // A path and a query encode spaces and apostrophes differently.
    const inQuery = String(new URLSearchParams([['', text]])).length;
    return Math.max(encodeURIComponent(text).length, inQuery);
  };
  const lengths = Object.entries(values)
    .map(([key, value]) => ({ key, length: value === undefined ? 0 : lengthIn(value) }))
    .toSorted((one, other) => other.length - one.length);
  const [longest] = lengths;
  const rest = lengths.reduce((sum, { length }) => sum - length, address.length);
  if (!longest || rest > maxAddress) return;
  throw new UserError(
    `${titleOf(input, [longest.key], names)}: is too long. It is part of the request's address, which can have ${maxAddress.toLocaleString('en')} characters; accented letters and special characters count several times. Shorten it.`,
  );
};
