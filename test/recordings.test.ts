import { needlessExceptions, withoutExceptions } from './checks/exceptions';
import { recordingsOf, unlikeRecordings } from './checks/recordings';
import { subjectOf } from './checks/subject';
import { operations } from './harness/forms';

test('the form of each recording leads to the requests that were recorded', async () => {
  const found: string[] = [];
  for (const [, operation] of operations)
    found.push(...(await unlikeRecordings(subjectOf(operation))));
  expect(operations.flatMap(([key]) => recordingsOf(key)).length).toBeGreaterThan(250);
  expect(withoutExceptions('recordings', found)).toEqual([]);
  expect(needlessExceptions('recordings', found)).toEqual([]);
});
