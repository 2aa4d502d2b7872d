import { seeded } from '../../sandbox/seed';

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

const values: [own: string, shown: string][] = [
  [account.token, 'access-token'],
  [seeded.locationToken, 'access-token'],
  [seeded.agencyToken, 'agency-token'],
  [account.locationId, seeded.locationId],
  [account.companyId, seeded.companyId],
];

const personal: [pattern: RegExp, shown: string][] = [
  [/[\w.+-]+@(?!example\.|[\w.]*\.test\b)[\w-]+\.[\w.]+/g, 'someone@example.com'],
  [/\+(?!1555)\d{8,15}\b/g, '+15550000000'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'access-token'],
];

/** Shows what came from an account under the names that tests know, and no person in it. */
export const disguise = <T>(value: T): T => {
  const named = values
    .filter(([own]) => own)
    .reduce((text, [own, shown]) => text.replaceAll(own, shown), JSON.stringify(value));
  const text = isLive
    ? personal.reduce((told, [pattern, shown]) => told.replace(pattern, shown), named)
    : named;
  return JSON.parse(text);
};
