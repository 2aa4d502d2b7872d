import { Readable } from 'node:stream';
import type { Operation, Values } from '../../harness/forms';
import { type Asked, quickZ } from '../../harness/quick_z';
import { factsOf } from '../../operation/declaration';

export const address = 'https://services.leadconnectorhq.com';

/** The connections that hostile values are sent with. */
export const connections = {
  location: {
    access_token: 'token-1',
    userType: 'Location',
    companyId: 'company-1',
    locationId: 'location-1',
  },
  agency: { access_token: 'token-1', userType: 'Company', companyId: 'company-1' },
};

export type Level = keyof typeof connections;

/** The connection that an operation runs with here. */
export const levelOf = (operation: Operation): Level =>
  factsOf(operation).access === 'location' ? 'location' : 'agency';

/** What HighLevel answers to everything here. */
export const answerTo = (url: string) => {
  if (url.endsWith('/oauth/locationToken')) return { access_token: 'token-2' };
  // What invoices need to know of the contact and the sub-account.
  if (/\/contacts\/[^/]+$/.test(url))
    return { contact: { name: 'Rosa', email: 'rosa@example.com' } };
  if (/\/products\/(\?|$)/.test(url)) return { _id: 'product-1' };
  if (/\/invoices\/[^/?]+\?/.test(url)) return { amountDue: 5 };
  return /\/locations\/[^/]+$/.test(url) ? { location: { currency: 'USD' } } : {};
};

/** What an operation gets besides its form: the content of a file, and what HighLevel sends to a hook. */
type Given = { file: () => object; cleanedRequest?: Values };

const nothingGiven: Given = { file: () => ({ on: () => {} }) };

export const allGiven: Given = {
  file: () => Readable.from([Buffer.from('content')]),
  cleanedRequest: { contact_id: 'abc-123_X' },
};

/** A file whose own name has no ending, which would be added to another name. */
const fileHeaders = { 'content-disposition': 'attachment; filename="file"' };

/**
 * Runs an operation on a stand-in for Zapier's core. It is many times faster than core, and sends
 * the same (proofs/hostile/core.test.ts).
 */
export const runAlone = async (
  { operation }: Operation,
  inputData: Values,
  level: Level,
  { file, cleanedRequest }: Given = nothingGiven,
) => {
  const requests: Asked[] = [];
  const z = quickZ(async (asked) => {
    requests.push(asked);
    const data = answerTo(asked.url);
    const isElsewhere = !asked.url.startsWith(`${address}/`);
    const headers = new Headers(isElsewhere ? fileHeaders : {});
    return { status: 200, headers, data, content: JSON.stringify(data), body: file() };
  });
  const { perform } = operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error('There is no perform.');
  const authData = { ...connections[level] };
  const error: unknown = await perform(z, { authData, inputData, meta: {}, cleanedRequest }).then(
    () => undefined,
    (thrown: unknown) => thrown ?? new Error('nothing was thrown'),
  );
  return { requests, error };
};
