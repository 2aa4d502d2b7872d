import addTagsToContact from '../../creates/contacts/add_tags_to_contact';
import { appOf } from '../../harness/tester';
import { startZapierHost } from '../../harness/zapier_host';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';

let sandbox: Sandbox;
let host: Awaited<ReturnType<typeof startZapierHost>>;
let now = Date.parse('2026-11-20T12:00:00Z');

beforeAll(async () => {
  // Core also prints the app's log in tests.
  jest.spyOn(console, 'log').mockImplementation(() => {});
  host = await startZapierHost(appOf(addTagsToContact));
  sandbox = await startSandbox({
    rateLimit: { max: 2, intervalMs: 10_000, daily: 3 },
    now: () => new Date(now),
  });
  process.env.HIGHLEVEL_API_URL = sandbox.url;
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await sandbox.close();
  await host.close();
});

const authData = {
  access_token: seeded.locationToken,
  userType: 'Location',
  companyId: seeded.companyId,
  locationId: seeded.locationId,
};

/** Adds a tag. Returns "done", or the delay of a ThrottledError in seconds. */
const tag = () =>
  host
    .run('creates.add_tags_to_contact.operation.perform', 'a connection', authData, {
      contactId: seeded.contactId,
      tags: ['vip'],
    })
    .then(
      () => 'done',
      (error: Error) => [error.name, JSON.parse(error.message).delay],
    );

test('beyond the limit Zapier waits for the next interval, beyond the daily limit for the next day', async () => {
  expect([await tag(), await tag(), await tag()]).toEqual(['done', 'done', ['ThrottledError', 10]]);
  now += 10_000;
  const untilTomorrow = 24 * 60 * 60 - 10;
  expect([await tag(), await tag()]).toEqual(['done', ['ThrottledError', untilTomorrow]]);
  now += untilTomorrow * 1000;
  expect(await tag()).toBe('done');
});

test("Zapier's log reports when a day's requests are nearly used up, and not before", async () => {
  const before = host.log();
  const logged = () => host.log().slice(before.length);
  await tag();
  await tag();
  expect(logged()).not.toContain('of this account');
  now += 10_000;
  await tag();
  expect(logged()).toContain('HighLevel accepts 0 more requests for this account today, of 3.');
});
