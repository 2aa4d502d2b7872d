import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { seeded } from '../sandbox/seed';

const { env } = process;

/** Whether recordings are made from a real account; without it they are made from the sandbox. */
export const isLive = env.RECORD === 'live';

const own = (name: string, ofSandbox: string) => (isLive ? (env[name] ?? ofSandbox) : ofSandbox);

/**
 * The account that tests work in. Recorded live, each of its values comes from the environment
 * (`.env.example` lists them) and is shown in the cassette as the sandbox's.
 */
export const account = {
  token: own('HIGHLEVEL_ACCESS_TOKEN', seeded.locationToken),
  locationId: own('HIGHLEVEL_LOCATION_ID', seeded.locationId),
  companyId: own('HIGHLEVEL_COMPANY_ID', seeded.companyId),
};

/** What stands in a real account for the records of the sandbox that tests name: id by id. */
const idsFile = isLive && env.HIGHLEVEL_IDS ? readFileSync(env.HIGHLEVEL_IDS, 'utf8') : '{}';
const ids = z.record(z.string(), z.string()).parse(JSON.parse(idsFile));

const records: [own: string, shown: string][] = [
  [account.locationId, seeded.locationId],
  [account.companyId, seeded.companyId],
  ...Object.entries(ids).map(([shown, own]): [string, string] => [own, shown]),
];

const tokens: [own: string, shown: string][] = [
  [account.token, 'access-token'],
  [seeded.locationToken, 'access-token'],
  [seeded.agencyToken, 'agency-token'],
];

const personal: [pattern: RegExp, shown: string][] = [
  [/[\w.+-]+@(?!example\.|[\w.]*\.test\b)[\w-]+\.[\w.]+/g, 'someone@example.com'],
  [/\+(?!1555)\d{8,15}\b/g, '+15550000000'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'access-token'],
];

/** Text without the people and tokens that may be in it. */
export const anonymous = (text: string): string =>
  personal.reduce((rest, [pattern, shown]) => rest.replace(pattern, shown), text);

/** Shows what came from an account under the names that tests know, and no person in it. */
export const disguise = <T>(value: T): T => {
  const named = [...tokens, ...records]
    .filter(([own]) => own)
    .reduce((rest, [own, shown]) => rest.replaceAll(own, shown), JSON.stringify(value));
  return JSON.parse(isLive ? anonymous(named) : named);
};

/** What a test says of the sandbox's records, in the ids of the account that is recorded. */
export const ownWords = (text: string): string =>
  records.reduce((rest, [own, shown]) => rest.replaceAll(shown, own), text);
