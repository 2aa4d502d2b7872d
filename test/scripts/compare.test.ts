import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { assertReads, readAll, report, sandboxAccount } from '../../scripts/comparison';
import { openApiFolder } from '../contract/documents';
import { holdTime } from '../harness/cassette';
import { type LocalServer, startServer } from '../harness/local_server';
import { sandboxMoment } from '../harness/moment';

let sandbox: Sandbox;
let live: LocalServer;

/** An account whose answers depart: another kind of value, a new field, and names of people. */
const altered = (text: string): string =>
  text
    .replace(/"dateUpdated":"[^"]*"/g, '"dateUpdated":"Maya Ortiz"')
    .replace(/"firstName":/g, '"shoeSize":{"ve9EPM428h8vShlRW1KT":"Maya Ortiz"},"firstName":')
    .replace(/"total":(\d+)/g, '"total":"$1"');

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
    response.end(altered(await answer.text()));
  });
  holdTime(sandboxMoment);
});

afterAll(async () => {
  jest.useRealTimers();
  await live.close();
  await sandbox.close();
});

describe('the sandbox compared with itself', () => {
  test.each(['Location', 'Company'])('departs in nothing new, with the token of a %s', async (userType) => {
    const own = await readAll(sandboxAccount(sandbox.url, userType));
    const lines = report(own, own);
    console.log(lines.join('\n'));
    expect(lines.filter((line) => /not tried|sandbox/.test(line))).toEqual([]);
  });
});

test('an account that departs is told by names and kinds, never by values', async () => {
  const reference = await readAll(sandboxAccount(sandbox.url, 'Location'));
  const own = await readAll(sandboxAccount(live.url, 'Location'));
  const text = report(own, reference).join('\n');
  console.log(text);
});
