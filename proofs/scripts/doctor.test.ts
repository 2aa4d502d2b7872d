import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { deadAddress } from '../../harness/local_server';
import { root } from '../../harness/paths';
import { tsxCommand } from '../../harness/programs';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { scopes } from '../../scopes';
import { findings } from '../../scripts/doctor';

const before = { ...process.env };

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => {
  process.env = { ...before };
});
afterAll(() => sandbox.close());

const connection = {
  CLIENT_ID: '724fe342c1630b89ab9652b6-abcd1234',
  CLIENT_SECRET: 'a-secret',
  authData_access_token: seeded.locationToken,
  authData_userType: 'Location',
  authData_locationId: seeded.locationId,
  authData_companyId: seeded.companyId,
  authData_scope: scopes.join(' '),
};

/** The doctor's findings for these variables, one per line. */
const look = async (variables: Record<string, string>): Promise<string[]> => {
  const clean = { CLIENT_ID: '', CLIENT_SECRET: '', HIGHLEVEL_API_URL: sandbox.url };
  Object.assign(process.env, clean, variables);
  const lines: string[] = [];
  for await (const { state, message, todo = '' } of findings())
    lines.push(`${state} ${message} ${todo}`);
  return lines;
};

const wrongOf = (lines: string[]) => lines.filter((line) => line.startsWith('WRONG'));

test('a working connection is shown with its name', async () => {
  const lines = await look(connection);
  expect(lines).toContain('ok The connection works: Harbor Dental (Sub-Account). ');
  expect(wrongOf(lines)).toEqual([]);
});

test('an agency connection needs only the scopes that agencies use', async () => {
  const lines = await look({
    ...connection,
    authData_userType: 'Company',
    authData_access_token: seeded.agencyToken,
    authData_scope:
      'companies.readonly locations.readonly locations.write oauth.write snapshots.readonly users.readonly users.write',
  });
  expect(lines).toContain('ok The connection works: Northwind Growth Partners (Agency). ');
  expect(wrongOf(lines)).toEqual([]);
});

test('a missing setup is not an error, and the next step is shown', async () => {
  const lines = await look({});
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^later CLIENT_ID and CLIENT_SECRET are not set here\. Needed to/),
      expect.stringMatching(/^later No connection to test is set here .* invoke auth start$/),
    ]),
  );
  expect(wrongOf(lines)).toEqual([]);
});

test.each([
  [
    'the ID of the app instead of the client ID',
    { CLIENT_ID: '724fe342c1630b89ab9652b6' },
    /CLIENT_ID is the ID of the Marketplace app/,
  ],
  ['half a client key', { CLIENT_SECRET: '' }, /CLIENT_ID is set, but CLIENT_SECRET is not/],
  [
    'missing scopes',
    { authData_scope: scopes.filter((scope) => scope !== 'contacts.write').join(' ') },
    /The connection lacks 1 of \d+ scopes: contacts\.write Add them/,
  ],
  [
    'a token that HighLevel rejects',
    { authData_access_token: 'spent' },
    /HighLevel rejects the access token/,
  ],
  [
    'an unknown type of connection',
    { authData_userType: 'Agency' },
    /authData_userType is "Agency"/,
  ],
  [
    'an address that must not receive a token',
    { HIGHLEVEL_API_URL: 'http://example.com' },
    /HIGHLEVEL_API_URL has to be an https address/,
  ],
])('it finds %s', async (_, variables, expected) => {
  const lines = await look({ ...connection, ...variables });
  expect(wrongOf(lines)).toEqual([expect.stringMatching(expected)]);
});

test('it reports that the server does not answer, with possible reasons', async () => {
  const lines = await look({ HIGHLEVEL_API_URL: await deadAddress() });
  expect(wrongOf(lines)).toEqual([
    expect.stringMatching(/does not answer \(ECONNREFUSED\)\. No server listens there/),
  ]);
});

describe('npm run doctor', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'highlevel-zapier-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs the doctor with variables in a file like the project's .env. */
  const run = (variables: Record<string, string>) => {
    const file = join(folder, 'variables');
    const lines = Object.entries(variables).map(([name, value]) => `${name}='${value}'\n`);
    writeFileSync(file, lines.join(''));
    const args = ['scripts/doctor.ts', '--env', relative(root, file)];
    const [tsx, ...first] = tsxCommand;
    const program = spawn(tsx, [...first, ...args], { cwd: root });
    let text = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (data) => {
        text += data;
      });
    }
    return new Promise<{ status: number | null; text: string }>((resolve) => {
      program.on('close', (status) => resolve({ status, text }));
    });
  };

  test('ends with 0 and shows no secret', async () => {
    const { status, text } = await run({ ...connection, HIGHLEVEL_API_URL: sandbox.url });
    expect(text).toMatch(
      /The connection works: Harbor Dental \(Sub-Account\)\.\n\nNothing is wrong/,
    );
    expect(text).not.toContain(connection.CLIENT_SECRET);
    expect(text).not.toContain(seeded.locationToken);
    expect(status).toBe(0);
  });

  test('ends with 1 if something is wrong', async () => {
    const { status, text } = await run({ HIGHLEVEL_API_URL: 'http://example.com' });
    expect(text).toContain('\n1 to fix.');
    expect(status).toBe(1);
  });
});
