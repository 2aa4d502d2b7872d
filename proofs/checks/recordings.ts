import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { account, disguise } from '../../harness/account';
import { cassetteFolder, type Request, readCassette, requestOf } from '../../harness/cassette_file';
import { setClock } from '../../harness/clock';
import type { Asked } from '../../harness/quick_z';
import { seeded } from '../../sandbox/seed';
import { address } from '../hostile/alone';
import { withoutField } from './documents';
import { outputFieldsOf, runSubject, type Subject } from './subject';

const { companyId, locationId } = account;
const authData = {
  Location: { access_token: account.token, userType: 'Location', companyId, locationId },
  Company: { access_token: seeded.agencyToken, userType: 'Company', companyId },
};

const names = readdirSync(cassetteFolder).map((file) => file.replace('.json', ''));

/** The recordings of an operation, by name. */
export const recordingsOf = (key: string) =>
  names.filter((name) => name === key || name.startsWith(`${key}.`));

const onTheWire = ({ method, url, headers, body }: Asked): Request => {
  const isJson = headers['Content-Type'] === 'application/json';
  return requestOf({
    method,
    path: url.slice(address.length),
    reqheaders: headers,
    ...(body !== undefined && { body: isJson ? JSON.parse(body) : body }),
  });
};

/** Runs the form of a recording again, with its responses and at its time. */
const replay = async (subject: Subject, name: string) => {
  const { clock, connection, form, received, exchanges } = readCassette(name);
  const restoreClock = setClock(() => Date.parse(clock));
  let next = 0;
  const respond = () => {
    const { response } = exchanges[next++] ?? {};
    const contentType = response?.headers['content-type'];
    return {
      status: response?.status ?? 500,
      body: response?.body,
      ...(contentType && { contentType }),
    };
  };
  const { requests, result } = await runSubject(subject, form ?? {}, {
    authData: connection === 'Company' ? authData.Company : authData.Location,
    received,
    respond,
  }).finally(restoreClock);
  const expected = exchanges.map(({ request }) => request);
  return { isAsRecorded: isDeepStrictEqual(disguise(requests.map(onTheWire)), expected), result };
};

/** The recordings of an operation whose form sends other requests than recorded. */
export const unlikeRecordings = async (subject: Subject): Promise<string[]> => {
  const found: string[] = [];
  for (const name of recordingsOf(subject.key)) {
    if (!(await replay(subject, name)).isAsRecorded) found.push(name);
  }
  return found;
};

/** The properties of recorded results that have no output field. */
export const fieldlessResults = async (subject: Subject): Promise<string[]> => {
  const found = new Set<string>();
  for (const name of recordingsOf(subject.key)) {
    const { result } = await replay(subject, name);
    // Some fields depend on the values of the form.
    const forms = [readCassette(name).form ?? {}, ...subject.forms.slice(0, 1)];
    const fields = await Promise.all(
      forms.map((form) => outputFieldsOf({ ...subject, forms: [form] })),
    );
    for (const each of withoutField([result ?? []].flat(), fields.flat())) found.add(each);
  }
  return [...found].map((name) => `${subject.key}.${name}`);
};
