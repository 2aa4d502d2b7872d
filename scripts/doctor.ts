import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createAppTester } from 'zapier-platform-core';
import { appLayers, filesOf } from '../harness/layers';
import { root } from '../harness/paths';
import { apiUrl, marketplaceUrl } from '../highlevel/base_url';
import { connectionOf } from '../highlevel/connection';
import { addVariable, omitVariable } from '../highlevel/scopes';
import app from '../index';
import { requestedScopes, scopes, useOf } from '../scopes';
import { type Arguments, command, readVariables } from './command';
import { report } from './doctor_report';

const help = `Checks that everything is ready to run, connect and publish, and prints what to do.

  npm run doctor                     with the variables of the environment and of .env
  npm run doctor -- --env live.env   with those of another file
  npm run doctor -- --report         prints a report for a Zap that fails: versions, scopes, and
                                     the last failed requests at Zapier, without tokens, people
                                     and IDs (--user sam@example.com for another user's)

Ends with 0 if nothing is wrong, otherwise with 1. Something that is not set up yet is not wrong.
`;

/** The result of a check: correct, not set up yet, or wrong. */
export type Finding = { state: 'ok' | 'later' | 'WRONG'; message: string; todo?: string };

const ok = (message: string): Finding => ({ state: 'ok', message });
const later = (message: string, todo: string): Finding => ({ state: 'later', message, todo });
const wrong = (message: string, todo: string): Finding => ({ state: 'WRONG', message, todo });

const options = {
  env: { type: 'string' },
  report: { type: 'boolean' },
  user: { type: 'string', default: 'me' },
} as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  readVariables(values.env);
  if (values.report) {
    const found: string[] = [];
    for await (const { state, message } of findings()) {
      // The report goes to other people, so the account's name is left out.
      found.push(`${state}: ${message.replace(/works: .*/, 'works.')}`);
    }
    console.log(report(found, values.user));
    return;
  }
  let faults = 0;
  for await (const { state, message, todo } of findings()) {
    console.log(`  ${state.padEnd(6)} ${message}${todo ? `\n         ${todo}` : ''}`);
    if (state === 'WRONG') faults += 1;
  }
  console.log(faults ? `\n${faults} to fix.` : '\nNothing is wrong.');
  if (faults) process.exitCode = 1;
};

/** Checks everything that depends on the environment variables. */
export async function* findings(): AsyncGenerator<Finding> {
  yield* [node(), build(), registration(), keys(), ...asked()];
  const place = address();
  yield place;
  yield* connection();
  // Sends no request to an address that is not allowed.
  if (place.state === 'ok') yield* answers();
}

const node = (): Finding => {
  const { node: version } = process.versions;
  return Number.parseInt(version, 10) >= 22
    ? ok(`Node ${version}; Zapier runs the integration on Node 22.`)
    : wrong(
        `Node ${version} is older than the 22 that Zapier's CLI needs.`,
        'Run npm ci, which installs the right one, and start this with npm run.',
      );
};

const build = (): Finding => {
  const built = join(root, 'dist', 'index.js');
  if (!existsSync(built)) return later('The app is not built.', 'npm run build');
  const newest = Math.max(...filesOf(appLayers).map((file) => statSync(join(root, file)).mtimeMs));
  return statSync(built).mtimeMs < newest
    ? later('The built app is older than its sources.', 'npm run build')
    : ok('The app is built.');
};

const registration = (): Finding => {
  const { id }: { id?: unknown } = JSON.parse(readFileSync(join(root, '.zapierapprc'), 'utf8'));
  return id
    ? ok(`This folder belongs to the integration ${id} at Zapier.`)
    : later(
        'This folder belongs to no integration at Zapier.',
        'npx zapier-platform register (a new one) or npx zapier-platform link (one that exists)',
      );
};

const keys = (): Finding => {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  if (!CLIENT_ID && !CLIENT_SECRET) {
    return later(
      'CLIENT_ID and CLIENT_SECRET are not set here.',
      'Needed to connect an account from this machine: copy .env.example to .env (docs/setup.md).',
    );
  }
  if (!CLIENT_ID) return wrong('CLIENT_SECRET is set, but CLIENT_ID is not.', 'Set both, or none.');
  if (!CLIENT_SECRET) {
    return wrong('CLIENT_ID is set, but CLIENT_SECRET is not.', 'Set both, or none.');
  }
  return /^[\da-f]{24}$/.test(CLIENT_ID)
    ? wrong(
        'CLIENT_ID is the ID of the Marketplace app, not of a client key.',
        'Use the ID of the client key: it has a hyphen and a suffix at the end.',
      )
    : ok('CLIENT_ID and CLIENT_SECRET are set.');
};

/** The scopes that a new connection requests. */
const asked = (): Finding[] => {
  try {
    const requested = requestedScopes();
    const omitted = scopes.filter((scope) => !requested.includes(scope));
    const added = requested.filter((scope) => !scopes.includes(scope));
    return [
      ok(
        [
          `${requested.length} scopes are requested`,
          ...(omitted.length ? [`${omitVariable} leaves out ${omitted.join(' ')}`] : []),
          ...(added.length ? [`${addVariable} adds ${added.join(' ')}`] : []),
        ]
          .join('; ')
          .concat('.'),
      ),
    ];
  } catch (error) {
    return [wrong(messageOf(error), 'Correct it: npm run scopes lists the names.')];
  }
};

const published = 'https://services.leadconnectorhq.com';

const address = (): Finding => {
  try {
    marketplaceUrl(false);
    const api = apiUrl();
    return ok(`Requests go to ${api}${api === published ? '.' : ', as HIGHLEVEL_API_URL says.'}`);
  } catch (error) {
    return wrong(messageOf(error), 'Correct it, or leave it empty for HighLevel itself.');
  }
};

/** The connection's values from the environment, as Zapier would store them. */
const authData = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
      name.startsWith('authData_') && value ? [[name.slice('authData_'.length), value]] : [],
    ),
  );

const connection = (): Finding[] => {
  const data = authData();
  if (!data.access_token) {
    return [
      later(
        'No connection to test is set here (authData_access_token).',
        'npx zapier-platform invoke auth start',
      ),
    ];
  }
  const { userType = '' } = data;
  const id = { Location: 'locationId', Company: 'companyId' }[userType];
  if (!id) {
    return [
      wrong(
        `authData_userType is ${userType ? `"${userType}"` : 'not set'}.`,
        'Location for a sub-account, Company for an agency.',
      ),
    ];
  }
  const kind = userType === 'Company' ? 'an agency' : 'a sub-account';
  const faults = data[id]
    ? []
    : [wrong(`authData_${id} is not set.`, `Set it to the ID of ${kind}.`)];
  return [...faults, ...grants(data)];
};

/** Compares the granted scopes with those that the steps need. */
const grants = (data: Record<string, string>): Finding[] => {
  const { level, scopes: granted } = connectionOf({ authData: data });
  if (granted.length === 0) {
    return [
      later(
        'The connection does not say which scopes it has (authData_scope).',
        'The token endpoint returns them; zapier-platform invoke auth start stores them.',
      ),
    ];
  }
  const other = level === 'agency' ? 'sub-account' : 'agency';
  const needed = requestedScopes().filter((scope) => useOf(scope) !== other);
  const missing = needed.filter((scope) => !granted.includes(scope));
  return missing.length
    ? [
        wrong(
          `The connection lacks ${missing.length} of ${needed.length} scopes: ${missing.join(' ')}`,
          'Add them to the Marketplace app (npm run scopes), then connect again.',
        ),
      ]
    : [ok(`The connection has all ${needed.length} requested scopes.`)];
};

/** Sends a request to HighLevel, then reads the connected account. */
async function* answers(): AsyncGenerator<Finding> {
  const api = apiUrl();
  try {
    await fetch(api, { signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    yield unreachable(api, error);
    return;
  }
  yield ok(`${api} answers.`);
  const data = authData();
  if (data.access_token) yield await account(data);
}

const account = async (data: Record<string, string>): Promise<Finding> => {
  const { test } = app.authentication ?? {};
  const bundle = { authData: data, inputData: {}, meta: {} };
  try {
    const found: unknown = await createAppTester(app)(test as never, bundle as never);
    const { name, kind }: { name?: unknown; kind?: unknown } = { ...Object(found) };
    return ok(`The connection works: ${name} (${kind}).`);
  } catch (error) {
    return error instanceof Error && error.name === 'RefreshAuthError'
      ? wrong(
          'HighLevel rejects the access token: it has expired (after a day) or lacks a scope.',
          'npx zapier-platform invoke auth refresh, or connect again with invoke auth start',
        )
      : wrong(`The connection does not work. ${messageOf(error)}`, 'docs/troubleshooting.md');
  }
};

const unreachable = (api: string, error: unknown): Finding => {
  const { name, cause }: { name?: unknown; cause?: unknown } = Object(error);
  const { code = name }: { code?: unknown } = Object(cause);
  return wrong(
    `${api} does not answer (${code}).`,
    api.startsWith('http:')
      ? 'No server listens there. To start the sandbox: npm start'
      : 'Check that this machine is online and that no firewall or proxy blocks the address. npm start and npm test work offline.',
  );
};

/** Core puts message, code and status as JSON into the message of its own errors. */
const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  try {
    return String(JSON.parse(text).message);
  } catch {
    return text;
  }
};

if (require.main === module) void command({ help, options }, main);
