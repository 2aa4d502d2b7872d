import { version as platformVersion } from 'zapier-platform-core';
import * as dropdowns from '../../dropdowns';
import { connections } from '../../harness/play';
import { startZapierHost } from '../../harness/zapier_host';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';

/**
 * Core's tester has no cursor, so the test requests pages as Zapier does, with events of the
 * handler.
 */
let host: Awaited<ReturnType<typeof startZapierHost>>;
let sandbox: Sandbox;
let requests = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: { max: 1e9, intervalMs: 10_000, daily: 1e9 } });
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  host = await startZapierHost({
    version: '1.0.0',
    platformVersion,
    triggers: dropdowns,
    beforeRequest: [
      (request: object) => {
        requests += 1;
        return request;
      },
    ],
  });
  fill();
});
beforeEach(() => host.cursors.clear());
afterAll(async () => {
  delete process.env.HIGHLEVEL_API_URL;
  await host.close();
  await sandbox.close();
});

const others = 'aVeryLongConversation';

/** 2,500 conversations, and 250 emails in one of them. */
const fill = () => {
  const { conversations, messages } = sandbox.state;
  const conversation = conversations.find(seeded.conversations.maya);
  const sms = messages.find(seeded.messages.sms);
  const email = messages.find(seeded.messages.thread);
  if (!conversation || !sms || !email) throw new Error("The sandbox's seed has none.");
  for (let n = 0; n < 2_500; n += 1) {
    const id = `manyConversations${n}`;
    const dateAdded = new Date(Date.UTC(2026, 0, 1) - Math.floor(n / 3) * 60_000).toISOString();
    conversations.put({ ...conversation, id, dateAdded });
    messages.put({ ...sms, id: `last${n}`, conversationId: id, dateAdded });
  }
  conversations.put({ ...conversation, id: others });
  for (let n = 0; n < 250; n += 1) {
    const dateAdded = new Date(Date.UTC(2026, 0, 2) - n * 60_000).toISOString();
    const meta = { email: { subject: 'Our offer', messageIds: [`email${n}`] } };
    messages.put({ ...email, id: `thread${n}`, conversationId: others, dateAdded, meta });
  }
};

const page = async (key: string, inputData: Record<string, string>, number: number) => {
  requests = 0;
  const method = `triggers.${key}.operation.perform`;
  const found = await host.run(method, 'a-zap', connections.location, inputData, { page: number });
  return (found as { id: string }[]).map(({ id }) => id);
};

const pages = async (key: string, inputData: Record<string, string> = {}) => {
  const read: string[][] = [];
  const asked: number[] = [];
  for (let number = 0; number < 100; number += 1) {
    const ids = await page(key, inputData, number);
    if (ids.length === 0) return { ids: read.flat(), read, asked };
    read.push(ids);
    asked.push(requests);
  }
  throw new Error(`${key} has endless pages.`);
};

test('2,500 conversations take one request per page', async () => {
  const { ids, asked } = await pages('conversation_dropdown');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith('manyConversations'))).toHaveLength(2_500);
  expect(new Set(asked)).toEqual(new Set([1]));
  expect(asked.length).toBeLessThan(60);
});

test.each(['email_dropdown', 'source_email_dropdown'])('%s lists 250 threads', async (key) => {
  const form = { chooseFromConversationId: others, forward_sourceConversationId: others };
  const { ids, asked } = await pages(key, form);
  expect(ids).toEqual(Array.from({ length: 250 }, (_, n) => `email${n}`));
  expect(asked).toEqual([1, 1, 1]);
});

describe('a cursor', () => {
  const form = { chooseFromConversationId: others };
  let read: string[][];
  beforeAll(async () => {
    read = (await pages('message_dropdown', form)).read;
    expect(read).toHaveLength(3);
  });

  const second = () => page('message_dropdown', form, 1);

  test('is not read for the first page', async () => {
    host.cursors.set('a-zap', '{"page":0,"list":"?","shown":[]}');
    expect(await page('message_dropdown', form, 0)).toEqual(read[0]);
  });

  test.each([
    ['that is missing or has expired', undefined],
    ['with another content', 'not ours'],
    ['of a later version', '{"page":1,"from":"somewhere"}'],
  ])('%s is ignored: the pages are read from the first', async (_, cursor) => {
    await page('message_dropdown', form, 0);
    if (cursor === undefined) host.cursors.clear();
    else host.cursors.set('a-zap', cursor);
    expect(await second()).toEqual(read[1]);
    expect(requests).toBe(2);
  });

  test('of another conversation is ignored', async () => {
    const maya = { chooseFromConversationId: seeded.conversations.maya };
    await page('message_dropdown', form, 0);
    await page('message_dropdown', maya, 0);
    expect(await second()).toEqual(read[1]);
    expect(await page('message_dropdown', maya, 1)).toEqual([]);
  });

  test('of another dropdown is ignored', async () => {
    await page('email_dropdown', form, 0);
    expect(await second()).toEqual(read[1]);
  });

  test('of another page is ignored', async () => {
    await page('message_dropdown', form, 0);
    expect(await page('message_dropdown', form, 2)).toEqual(read[2]);
    expect(await second()).toEqual(read[1]);
  });
});
