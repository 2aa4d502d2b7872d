import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsOf } from '../harness/pages';
import { deviations } from '../proofs/contract/deviations';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs', 'highlevel_quirks.md'), 'utf8');
const anchors = anchorsOf(page);

const ignored = /(^|\/)(node_modules|build|dist|coverage|cassettes|\.git)(\/|$)/;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|md|json|ya?ml)$|^\.ci\//.test(file) && !ignored.test(file))
  .filter((file) => file !== 'test/quirks.test.ts')
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const citations = files.flatMap(({ file, text }) =>
  [...text.matchAll(/(?:docs\/)?highlevel_quirks\.md#([\w-]+)/g)].map(([, anchor = '']) => ({
    file,
    anchor,
  })),
);

test.each(citations)('$file cites $anchor', ({ anchor }) => {
  expect(anchors).toContain(anchor);
});

test('citations have one format', () => {
  expect(citations.length).toBeGreaterThan(60);
  const code = files.filter(({ file }) => file.endsWith('.ts'));
  const other = code.filter(({ text }) => /(?<!docs\/)highlevel_quirks\.md#[\w-]/.test(text));
  expect(other.map(({ file }) => file)).toEqual([]);
});

test('each deviation of the contract tests cites an entry', () => {
  const [, ...entries] = anchors;
  const known = entries.map((anchor) => `docs/highlevel_quirks.md#${anchor}`);
  expect(deviations.map(({ why }) => why).filter((why) => !known.includes(why))).toEqual([]);
});

test('no citation points outside the repository', () => {
  const outside = /\breality(\.md)? \d|\breality\.md|\bcatalogue\.md|\bcatalogue(: |, ["a-z]+_)/i;
  expect(files.filter(({ text }) => outside.test(text)).map(({ file }) => file)).toEqual([]);
});

const entries = page.split(/^### /m).slice(1);

test.each(entries.map((entry) => ({ name: entry.split('\n', 1)[0], entry })))(
  'the entry "$name" has its source',
  ({ entry }) => {
    const [, source = ''] = /^Source: (.+)$/m.exec(entry) ?? [];
    expect(source).toMatch(/\]\(https:\/\/|public programs/);
  },
);
