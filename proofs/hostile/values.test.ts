import * as creates from '../../creates';
import { factsOf } from '../../operation/declaration';
import * as searches from '../../searches';
import * as triggers from '../../triggers';
import { attack } from './attack';

const operations = Object.values({ ...triggers, ...creates, ...searches });
const ofCatalogue = operations.filter((operation) => !factsOf(operation).isBeyondCatalogue);

test('10,000 hostile values, some in every place of every form: none escapes', async () => {
  const report = await attack({ cases: 10_000 });
  expect(report.escapes).toEqual([]);
  expect(ofCatalogue).toHaveLength(126);
  expect(report.operations).toBe(operations.length);
  expect(report.cases).toBeGreaterThanOrEqual(10_000);
  // Forms that refused everything would let nothing escape, either.
  expect(report.sent).toBeGreaterThan(report.cases / 4);
}, 300_000);
