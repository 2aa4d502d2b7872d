import { setClock } from '../../harness/clock';
import { documented } from '../../harness/forms';
import { sandboxMoment } from '../../harness/moment';
import { isTested } from '../../harness/narrowed';
import { fieldlessProperties, unreachedParameters } from '../checks/documents';
import { isCatalogueThere, wrongDropdowns } from '../checks/dropdowns';
import { needlessExceptions, withoutExceptions } from '../checks/exceptions';
import { idleFields } from '../checks/input_fields';
import { type Subject, subjectOf } from '../checks/subject';
import { describeContract } from '.';

const subjects = documented
  .map(([, operation]) => operation)
  .filter(isTested)
  .map(subjectOf);

const findIn = async (check: (subject: Subject) => Promise<string[]>) => {
  const found: string[] = [];
  for (const subject of subjects) found.push(...(await check(subject)));
  return found;
};

describeContract('complete', () => {
  let restoreClock = () => {};
  beforeAll(() => {
    restoreClock = setClock(() => Date.parse(sandboxMoment));
  });
  afterAll(() => restoreClock());

  test('each field of a form changes a request or the result', async () => {
    const found = await findIn(idleFields);
    expect(withoutExceptions('input fields', found)).toEqual([]);
    expect(needlessExceptions('input fields', found)).toEqual([]);
  });

  test('a form sets each documented parameter', async () => {
    const found = await findIn(unreachedParameters);
    expect(withoutExceptions('parameters', found)).toEqual([]);
    expect(needlessExceptions('parameters', found)).toEqual([]);
  });

  test('each property of the fullest documented response has an output field', async () => {
    const found = await findIn(fieldlessProperties);
    expect(withoutExceptions('properties', found)).toEqual([]);
    expect(needlessExceptions('properties', found)).toEqual([]);
  });

  const testDropdowns = isCatalogueThere ? test : test.skip;

  testDropdowns('each dropdown has the source in the catalogue', async () => {
    const found = await findIn(wrongDropdowns);
    expect(withoutExceptions('dropdowns', found)).toEqual([]);
    expect(needlessExceptions('dropdowns', found)).toEqual([]);
  });
});

if (!isCatalogueThere) {
  console.info('catalogue.json is missing: the sources of the dropdowns are not checked.');
}
