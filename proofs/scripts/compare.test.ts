import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freezeDate } from '../../harness/cassette';
import { type LocalServer, startServer } from '../../harness/local_server';
import { sandboxMoment } from '../../harness/moment';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { disguisedName } from '../../scripts/answer_shapes';
import { assertReads, readAll, report, sandboxAccount } from '../../scripts/comparison';
import { openApiFolder } from '../contract/documents';

let sandbox: Sandbox;
let live: LocalServer;
let departing: string[];

/** An account whose responses differ: another type of value, a new field, and names of people. */
const altered = (text: string): string =>
  text
    .replace(/"dateUpdated":"[^"]*"/g, '"dateUpdated":"Maya Ortiz"')
    .replace(/"firstName":/g, '"shoeSize":{"ve9EPM428h8vShlRW1KT":"Maya Ortiz"},"firstName":')
    .replace(/"total":([\d.]+)/g, '"total":"$1"')
    .replace(/"fullNameLowerCase":"[^"]*",/g, '');

beforeAll(async () => {
  sandbox = await startSandbox({
    now: () => new Date(sandboxMoment),
    rateLimit: { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 },
  });
  live = await startServer(async (request, response) => {
    const { authorization = '', version = '' } = request.headers;
    const chunks = await request.toArray();
    const answer = await fetch(sandbox.url + request.url, {
      method: request.method ?? 'GET',
      headers: { authorization, version: String(version), 'content-type': 'application/json' },
      body: chunks.length ? Buffer.concat(chunks) : null,
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    const text = await answer.text();
    response.end(request.url?.startsWith('/campaigns/') ? '<html>Maya</html>' : altered(text));
  });
  freezeDate(sandboxMoment);
  const reference = await readAll(sandboxAccount(sandbox.url, 'Location'));
  departing = report(await readAll(sandboxAccount(live.url, 'Location')), reference);
});

afterAll(async () => {
  jest.useRealTimers();
  await live.close();
  await sandbox.close();
});

const fidelity = readFileSync(join(__dirname, '../../sandbox/FIDELITY.md'), 'utf8');
const [, unlabelled = ''] = fidelity.split('## Fields without a label');
const explained = [...unlabelled.matchAll(/`([\w.]+)`/g)].map(([, name]) => name);

/** The endpoints of a report, each with its lines. */
const sections = (lines: string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [, endpoint] = /^ {2}((?:GET|POST) [^\s:]+)/.exec(line) ?? [];
    if (endpoint) found.set(endpoint, []);
    else [...found.values()].at(-1)?.push(line.trim());
  }
  return found;
};

test.each([
  ['Location', 70],
  ['Company', 7],
])('the sandbox does not differ from itself, with the token of a %s', async (userType, count) => {
  const own = await readAll(sandboxAccount(sandbox.url, userType));
  const lines = report(own, own);
  expect(lines.filter((line) => /not tried|failed|the sandbox/.test(line))).toEqual([]);
  // New operations raise the number.
  expect(sections(lines).size).toBeGreaterThanOrEqual(count);
  const fieldless = lines.flatMap((line) => /^ {6}\w+: (\w\S*)$/.exec(line)?.[1] ?? []);
  const names = fieldless
    .filter((place) => !place.startsWith('permissions__'))
    .map((place) => place.split(/__|\[\]/).at(-1));
  expect(names.filter((name) => !explained.includes(name))).toEqual([]);
});

test('a difference is described with names and types, never with values', () => {
  const contact = sections(departing).get('GET /contacts/{contactId}');
  expect(contact).toEqual([
    'differs from the sandbox',
    'contact.shoeSize: is new (object)',
    'contact.dateUpdated: text instead of text with a time',
    'only in the sandbox',
    'contact.fullNameLowerCase',
    'without an output field',
    'get_contact: shoeSize',
    'find_contact: shoeSize',
  ]);
  const text = departing.join('\n');
  expect(text).not.toMatch(/Maya|Ortiz|Harbor|example\.com|\+1555|\d{4}-\d\d/);
  for (const value of Object.values(seeded).flatMap((each) =>
    typeof each === 'string' ? [each] : Object.values(each),
  ))
    expect(text).not.toContain(value);
});

test('an operation that fails without a rejected request is listed with the type of its error', () => {
  expect(departing.filter((line) => line.includes('failed'))).toEqual([
    '  failed: list_campaigns, not_json 502',
  ]);
});

// Without documents there is no comparison with them.
const testDepartures = openApiFolder ? test : test.skip;

testDepartures('a difference from the document is listed', () => {
  expect(sections(departing).get('GET /opportunities/search')).toEqual(
    expect.arrayContaining(['differs from the document', 'meta.total: must be number']),
  );
});

test('only read requests are allowed', () => {
  const url = (path: string) => `https://services.leadconnectorhq.com${path}`;
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect(() => assertReads({ method, url: url('/contacts/abc') })).toThrow(
      `${method} /contacts/abc is not a read request.`,
    );
  expect(() => assertReads({ method: 'POST', url: url('/contacts/search?a=1') })).not.toThrow();
});

test.each([
  ['dateUpdated', 'dateUpdated'],
  ['address1', 'address1'],
  ['seD4PfOuKoVMLkEZqohJ', '{…}'],
  ['KcRtXbWqLmZpVhYdGsNf', '{…}'],
  ['2026-11-20', '{…}'],
  ['+15550101001', '{…}'],
  ['Favourite colour', '{…}'],
])('the key %s is printed as %s', (key, shown) => {
  expect(disguisedName(key)).toBe(shown);
});
