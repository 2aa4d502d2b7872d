import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsOf } from '../../harness/pages';
import { routes } from '../../sandbox/routes';

const page = readFileSync(join(__dirname, '../../sandbox/FIDELITY.md'), 'utf8');

const rows = page
  .split('\n')
  .map((line) => /^\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)` \| ([^|]*) \| ([^|]*)\|$/.exec(line))
  .flatMap((found) => (found ? [found] : []))
  .map(([, route = '', evidence = '', note = '']) => ({
    route,
    evidence: evidence.split(', '),
    note,
  }));

const strengths = ['document', 'recording', 'measured', 'report', 'guess'];

test('each route of the sandbox has one row, and each row has its route', () => {
  const known = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(rows.map(({ route }) => route).sort()).toEqual(known.sort());
});

test.each(rows)('$route has a source that the page explains', ({ evidence, note }) => {
  expect(strengths).toEqual(expect.arrayContaining(evidence));
  // Every other source needs a note; so does a guess.
  const bare = ['document', 'recording', 'recording, document'];
  if (!bare.includes(evidence.join(', '))) expect(note.trim()).not.toBe('');
});

test('links point to existing entries', () => {
  const quirks = readFileSync(join(__dirname, '../../docs/highlevel_quirks.md'), 'utf8');
  const contributing = readFileSync(join(__dirname, '../../CONTRIBUTING.md'), 'utf8');
  const there = [
    ...anchorsOf(quirks).map((anchor) => `../docs/highlevel_quirks.md#${anchor}`),
    ...anchorsOf(contributing).map((anchor) => `../CONTRIBUTING.md#${anchor}`),
  ];
  const links = [...page.matchAll(/\]\((\.\.[^)]+)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !there.includes(String(link)))).toEqual([]);
});
