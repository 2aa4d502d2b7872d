import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { testsOf } from '../../scripts/check';
import { readEntries } from '../../scripts/docs';

const categories = [...new Set(readEntries().map(({ category }) => category))];

test.each(categories)(
  'the tests of %s are there, its operations and its sandbox among them',
  (name) => {
    const { keys, tests } = testsOf(name);
    expect(tests.filter((file) => !existsSync(join(__dirname, '..', '..', file)))).toEqual([]);
    for (const key of keys) {
      expect(tests.filter((file) => file.endsWith(`/${key}.test.ts`))).toHaveLength(1);
    }
    expect(tests).toEqual(
      expect.arrayContaining(['test/app.test.ts', 'proofs/checks/recordings.test.ts']),
    );
  },
);

test('one operation has its own test, its kind of the contract and the sandbox of its address', () => {
  const { keys, tests } = testsOf('list_snapshots');
  expect(keys).toEqual(['list_snapshots']);
  expect(tests).toEqual(
    expect.arrayContaining([
      'test/triggers/snapshots/list_snapshots.test.ts',
      'proofs/contract/triggers.test.ts',
      'test/sandbox/accounts.test.ts',
    ]),
  );
  expect(tests).not.toContain('proofs/contract/creates.test.ts');
});

test('a name that stands for nothing is refused', () => {
  expect(() => testsOf('nonsense')).toThrow(/^"nonsense" is neither a category \(.*contacts.*\)/);
});
