import { operations } from '../../harness/forms';
import { isTested } from '../../harness/narrowed';
import { needlessExceptions, withoutExceptions } from './exceptions';
import { fieldlessResults, recordingsOf, unlikeRecordings } from './recordings';
import { type Subject, subjectOf } from './subject';

const findIn = async (check: (subject: Subject) => Promise<string[]>) => {
  const found: string[] = [];
  const asked = operations.map(([, operation]) => operation).filter(isTested);
  for (const operation of asked) found.push(...(await check(subjectOf(operation))));
  return found;
};

test('the form of each recording sends the recorded requests', async () => {
  const found = await findIn(unlikeRecordings);
  expect(operations.flatMap(([key]) => recordingsOf(key)).length).toBeGreaterThan(250);
  expect(withoutExceptions('recordings', found)).toEqual([]);
  expect(needlessExceptions('recordings', found)).toEqual([]);
});

test('each property of a recorded result has an output field', async () => {
  const found = await findIn(fieldlessResults);
  expect(withoutExceptions('results', found)).toEqual([]);
  expect(needlessExceptions('results', found)).toEqual([]);
});
