import { UserError } from '../highlevel/errors';
import { type ApiRequest, pathAndQueryOf } from '../highlevel/request';
import type { Input } from './fields';
import { titleOf } from './messages';
import { locationKey } from './sub_account';

/**
 * In characters. A Node server accepts 16 KB for the address and the headers together; the token is
 * the longest header. It answers a longer request with a 431, or closes the connection.
 */
const maxAddress = 14_000;

type Form = {
  input: Input;
  values: object;
  names: Parameters<typeof titleOf>[2];
  /** The sub-account that the form names. */
  locationId: string | undefined;
};

/**
 * Rejects a request whose address is too long before it is sent, and names the field that causes
 * it. A long address with no such field (the cursor of a page) is sent.
 *
 * @throws UserError
 */
export const assertAddress = (request: ApiRequest, form: Form): void => {
  const { input, values, names, locationId } = form;
  const address = pathAndQueryOf(request);
  if (address.length <= maxAddress) return;
  const readable = decodeURIComponent(address.replaceAll('+', ' '));
  const lengthIn = (value: unknown): number => {
    if (typeof value === 'object') {
      return Object.values(value ?? {}).reduce<number>((sum, each) => sum + lengthIn(each), 0);
    }
    const text = String(value).trim();
    return readable.includes(text.slice(0, 50))
      ? encodeURIComponent(text.toWellFormed()).length
      : 0;
  };
  const lengths = Object.entries({ [locationKey]: locationId, ...values })
    .map(([key, value]) => ({ key, length: value === undefined ? 0 : lengthIn(value) }))
    .toSorted((one, other) => other.length - one.length);
  const [longest] = lengths;
  const rest = lengths.reduce((sum, { length }) => sum - length, address.length);
  if (!longest || rest > maxAddress) return;
  const title = longest.key in input.shape ? titleOf(input, [longest.key], names) : 'Sub-Account';
  throw new UserError(
    `${title}: is too long. It is part of the request's address, which can have ${maxAddress.toLocaleString('en')} characters; accented letters and special characters count several times. Shorten it.`,
  );
};
