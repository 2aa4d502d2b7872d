import * as creates from '../../creates';
import * as searches from '../../searches';
import * as triggers from '../../triggers';
import { attack } from './attack';

test('10,000 hostile values, some in every place of every form: none escapes', async () => {
  const report = await attack({ cases: 10_000 });
  expect(report.escapes).toEqual([]);
  expect(report.operations).toBe(Object.keys({ ...triggers, ...creates, ...searches }).length);
  expect(report.cases).toBeGreaterThanOrEqual(10_000);
  // Forms that refused everything would let nothing escape, either.
  expect(report.sent).toBeGreaterThan(report.cases / 4);
}, 300_000);
