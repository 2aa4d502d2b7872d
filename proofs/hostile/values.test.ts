import * as creates from '../../creates';
import { factsOf } from '../../operation/declaration';
import * as searches from '../../searches';
import * as triggers from '../../triggers';
import { attack } from './attack';

const operations = Object.values({ ...triggers, ...creates, ...searches });
const ofCatalogue = operations.filter((operation) => !factsOf(operation).isBeyondCatalogue);

test('10,000 hostile values in all places of all forms have no harmful effect', async () => {
  const report = await attack({ cases: 10_000 });
  expect(report.escapes).toEqual([]);
  expect(ofCatalogue).toHaveLength(126);
  expect(report.operations).toBe(operations.length);
  expect(report.cases).toBeGreaterThanOrEqual(10_000);
  // Forms that rejected every value would pass, too.
  expect(report.sent).toBeGreaterThan(report.cases / 4);
}, 300_000);
