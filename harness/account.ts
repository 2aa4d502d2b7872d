import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { seeded } from '../sandbox/seed';

const { env } = process;

/** True if recordings are made against a real account instead of the sandbox. */
export const isLive = env.RECORD === 'live';

const own = (name: string, ofSandbox: string) => (isLive ? (env[name] ?? ofSandbox) : ofSandbox);

/**
 * The account that the tests use. In a live recording, each value comes from the environment
 * (`.env.example` lists the variables); the cassette shows the sandbox's value instead.
 */
export const account = {
  token: own('HIGHLEVEL_ACCESS_TOKEN', seeded.locationToken),
  locationId: own('HIGHLEVEL_LOCATION_ID', seeded.locationId),
  companyId: own('HIGHLEVEL_COMPANY_ID', seeded.companyId),
};

/** Maps IDs of sandbox records that tests name to the IDs of the real account's records. */
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

/** Replaces email addresses, phone numbers and tokens. */
export const anonymous = (text: string): string =>
  personal.reduce((rest, [pattern, shown]) => rest.replace(pattern, shown), text);

/**
 * Replaces the account's IDs and tokens with those of the sandbox and, if live, removes personal
 * data.
 */
export const disguise = <T>(value: T): T => {
  const named = [...tokens, ...records]
    .filter(([own]) => own)
    .reduce((rest, [own, shown]) => rest.replaceAll(own, shown), JSON.stringify(value));
  return JSON.parse(isLive ? anonymous(named) : named);
};

/** Replaces the sandbox's IDs in a text with those of the recorded account. */
export const withOwnIds = (text: string): string =>
  records.reduce((rest, [own, shown]) => rest.replaceAll(shown, own), text);
