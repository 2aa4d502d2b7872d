import { parentPort, workerData } from 'node:worker_threads';
import { quickZ } from '../../harness/quick_z';
import searchContacts from '../../triggers/contacts/search_contacts';
import { searchPage } from './big_contact';

/** Polls Search Contacts in a separate thread, so that a test can limit its memory. */
const poll = async () => {
  const { total, inputData, meta } = workerData;
  // The clock stands still, so that a busy machine does not shorten the poll's time.
  const now = Date.now();
  Date.now = () => now;
  let requests = 0;
  const z = quickZ(async ({ url, body }) => {
    requests += 1;
    const data = url.endsWith('/contacts/search')
      ? JSON.parse(JSON.stringify(searchPage(JSON.parse(body ?? '{}'), total)))
      : { customFields: [] };
    return { status: 200, headers: new Headers(), content: '', data };
  });
  const { perform } = searchContacts.operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error('Search Contacts has no perform.');
  const authData = { access_token: 't', userType: 'Location', companyId: 'c', locationId: 'l' };
  const items: object[] = await perform(z, { authData, inputData, meta });
  parentPort?.postMessage({
    requests,
    count: items.length,
    bytes: Buffer.byteLength(JSON.stringify(items)),
  });
};

void poll();
