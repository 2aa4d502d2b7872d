import { Readable } from 'node:stream';
import type { Operation, Values } from '../../harness/forms';
import { type Asked, quickZ } from '../../harness/quick_z';
import { factsOf } from '../../operation/declaration';

export const address = 'https://services.leadconnectorhq.com';

/** The connections for hostile values. */
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

/** The type of connection that an operation uses here. */
export const levelOf = (operation: Operation): Level =>
  factsOf(operation).access === 'location' ? 'location' : 'agency';

/** HighLevel's response to every request. */
export const answerTo = (url: string) => {
  if (url.endsWith('/oauth/locationToken')) return { access_token: 'token-2' };
  // The values that invoices need of the contact and the sub-account.
  if (/\/contacts\/[^/]+$/.test(url))
    return { contact: { name: 'Rosa', email: 'rosa@example.com' } };
  if (/\/products\/(\?|$)/.test(url)) return { _id: 'product-1' };
  if (/\/invoices\/[^/?]+\?/.test(url)) return { amountDue: 5 };
  return /\/locations\/[^/]+$/.test(url) ? { location: { currency: 'USD' } } : {};
};

/** Input besides the form: the content of a file, and the payload of a webhook. */
type Given = { file: () => object; cleanedRequest?: Values };

const nothingGiven: Given = { file: () => ({ on: () => {} }) };

export const allGiven: Given = {
  file: () => Readable.from([Buffer.from('content')]),
  cleanedRequest: { contact_id: 'abc-123_X' },
};

/** A file name without an extension, which the app would otherwise add to another name. */
const fileHeaders = { 'content-disposition': 'attachment; filename="file"' };

/**
 * Runs an operation on a stand-in for Zapier's core, which is many times faster and sends the same
 * requests (proofs/hostile/core.test.ts).
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
  if (typeof perform !== 'function') throw new Error('No perform.');
  const authData = { ...connections[level] };
  const error: unknown = await perform(z, { authData, inputData, meta: {}, cleanedRequest }).then(
    () => undefined,
    (thrown: unknown) => thrown ?? new Error('nothing was thrown'),
  );
  return { requests, error };
};
