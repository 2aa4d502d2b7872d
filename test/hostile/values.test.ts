import { attack } from '../harness/hostile';

test('20,000 hostile values, some in every place of every form: none escapes', async () => {
  const report = await attack();
  expect(report.escapes).toEqual([]);
  expect(report.operations).toBe(126);
  expect(report.cases).toBeGreaterThanOrEqual(20_000);
  // Forms that refused everything would let nothing escape, either.
  expect(report.sent).toBeGreaterThan(report.cases / 4);
}, 120_000);
