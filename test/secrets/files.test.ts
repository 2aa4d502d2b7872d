import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cassetteFolder } from '../../harness/cassette';
import { seeded } from '../../sandbox/seed';

const root = join(__dirname, '..', '..');

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const pages = readdirSync(root).filter((name) => /\.md$|^\.env\.example$/.test(name));
const files = [
  ...filesIn(cassetteFolder),
  ...filesIn(join(root, 'docs')),
  ...pages.map((name) => join(root, name)),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const nothing = () => false;
const isPlaceholder = (token: string) =>
  /^((access|agency|location|refresh|spent)-token|…|\$\w+|your-[\w-]+|)$/.test(token);
const isMadeUp = (email: string) => /@(?:[\w-]+\.)*(?:example\.(?:com|org|net)|test)$/i.test(email);
// The sandbox's call recordings are hexadecimal texts that begin with RIFF.
const isSound = (text: string) => text.startsWith('52494646');

type Check = [
  what: string,
  pattern: RegExp,
  isAllowed: (match: string) => boolean,
  /** The text that it must find. */
  wrong: string,
];

const checks: Check[] = [
  ['a bearer token', /Bearer ([^\s"'`)]+)/g, isPlaceholder, '"Bearer MmrTYe8WZqjt"'],
  [
    'a token in JSON',
    /"(?:access_token|refresh_token|client_secret)":\s*"([^"]*)"/g,
    isPlaceholder,
    '{"refresh_token": "MmrTYe8WZqjt"}',
  ],
  [
    'a token in a form or in the environment',
    /(?:access_token|refresh_token|client_secret)=([^\s&"'`]*)/gi,
    isPlaceholder,
    'CLIENT_SECRET=MmrTYe8WZqjt',
  ],
  ['a JSON web token', /eyJ[\w-]{10,}\.[\w-]+\.[\w-]+/g, nothing, `eyJ${'a'.repeat(20)}.b.c`],
  ['a private integration token', /pit-[\da-f-]{30,}/g, nothing, `pit-${'0'.repeat(36)}`],
  [
    'a long word of chance',
    /(?<![\w/.-])[A-Za-z\d]{40,}(?![\w-])/g,
    isSound,
    'MmrTYe8WZqjt1nCH9vwMaZFNHmoYO4zVDvFj8dQOknrx7gs4',
  ],
  [
    'an email address of somebody',
    /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi,
    isMadeUp,
    'rosa.delgado@tiles.co.uk',
  ],
  [
    'a phone number of somebody',
    /\+\d{8,15}\b/g,
    (phone) => phone.startsWith('+1555'),
    '+4915112345678',
  ],
];

test.each(checks)('recordings and pages do not contain %s', (_, pattern, isAllowed, wrong) => {
  const found = (text: string) =>
    [...text.matchAll(pattern)].map(([all, part = all]) => part).filter((part) => !isAllowed(part));
  expect(found(wrong)).toHaveLength(1);
  expect(files.length).toBeGreaterThan(300);
  const leaks = files.flatMap(({ file, text }) => found(text).map((part) => `${part} in ${file}`));
  expect(leaks).toEqual([]);
});

test("recordings and pages do not contain the sandbox's own tokens", () => {
  const { locationToken, agencyToken, locationRefreshToken, agencyRefreshToken } = seeded;
  const own = [locationToken, agencyToken, locationRefreshToken, agencyRefreshToken];
  const telling = files.filter(({ text }) => own.some((token) => text.includes(token)));
  expect(telling.map(({ file }) => file)).toEqual([]);
});
