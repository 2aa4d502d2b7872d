import { createAppTester } from 'zapier-platform-core';
import { authentication } from '../../authentication';
import addTagsToContact from '../../creates/contacts/add_tags_to_contact';
import { appOf } from '../../harness/tester';
import { indiscretions, startIndiscreetHighLevel } from '../../proofs/secrets/indiscreet_highlevel';
import { planted, plantedIn } from '../../proofs/secrets/planted';

jest.mock('../../highlevel/wait', () => ({ wait: async () => {} }));

const { env } = process;

// The recorder decides at load time which account it records.
process.env.RECORD = 'live';
process.env.HIGHLEVEL_ACCESS_TOKEN = planted.accessToken;
const { record } =
  jest.requireActual<typeof import('../../harness/cassette')>('../../harness/cassette');

const tester = createAppTester(appOf(addTagsToContact));

let highLevel: Awaited<ReturnType<typeof startIndiscreetHighLevel>>;

beforeEach(async () => {
  highLevel = await startIndiscreetHighLevel();
  process.env = {
    ...env,
    HIGHLEVEL_API_URL: highLevel.url,
    CLIENT_SECRET: planted.clientSecret,
  };
});
afterEach(async () => {
  process.env = env;
  await highLevel.close();
});

const { getAccessToken, refreshAccessToken } = Object(authentication).oauth2Config;
const addTags = addTagsToContact.operation.perform;

const tokens = { access_token: planted.accessToken, refresh_token: planted.refreshToken };
const form = { locationId: 'location-1', contactId: 'contact-1', tags: ['vip'] };
const consent = { code: planted.code, redirect_uri: 'https://example.com/back' };

const some = indiscretions.filter(([how]) => ['a 400', 'a 401', 'a page'].includes(how));

test.each([
  ['a step of a sub-account', addTags, { ...tokens, userType: 'Location' }, form],
  ['a step of an agency', addTags, { ...tokens, userType: 'Company' }, form],
  ['connecting', getAccessToken, {}, consent],
  ['reconnecting', refreshAccessToken, tokens, {}],
])('a live recording of %s contains no secret', async (_, perform, authData, inputData) => {
  for (const givesTokens of [true, false]) {
    for (const [how, answer] of some) {
      highLevel.answerWith(answer, givesTokens);
      let written = '';
      const stop = record('unwritten', { form: inputData, connection: 'any' }, (text) => {
        written += text;
      });
      await tester(perform as never, { authData, inputData } as never, true).catch(() => undefined);
      stop();
      expect(written).toContain('"exchanges"');
      expect({ how, secrets: plantedIn(written) }).toEqual({ how, secrets: [] });
    }
  }
});
