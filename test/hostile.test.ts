import * as fc from 'fast-check';
import { holdTime, requestOf } from './harness/cassette';
import { drive } from './harness/driver';
import { filledForms, hostileText, operations } from './harness/forms';
import {
  type Asked,
  address,
  answerTo,
  attack,
  connections,
  levelOf,
  runAlone,
} from './harness/hostile';
import { hostileText as anyHostileText } from './harness/hostile_values';
import { sandboxMoment } from './harness/moment';

const seed = 20_260_105;

test('20,000 hostile values in every place of every form: none escapes', async () => {
  const report = await attack({ cases: 20_000, seed });
  expect(report.escapes).toEqual([]);
  expect(report.operations).toBe(126);
  expect(report.cases).toBeGreaterThanOrEqual(20_000);
  // A form that refused all of it would let nothing escape, either.
  expect(report.sent).toBeGreaterThan(report.cases / 4);
});

/** A request of the stand-in, as the network sees it. */
const onTheWire = ({ method, url, headers, body }: Asked) => {
  const isJson = headers['Content-Type'] === 'application/json';
  return readable(
    requestOf({
      method,
      path: url.slice(address.length),
      reqheaders: headers,
      ...(body !== undefined && { body: isJson ? JSON.parse(body) : body }),
    }),
  );
};

/** An apostrophe may stand in a path as it is, or encoded. */
const readable = <R extends { path: string }>(request: R) => ({
  ...request,
  path: decodeURIComponent(request.path),
});

const messageOf = (error: unknown) => (error instanceof Error ? error.message : error);

test.each(operations)(
  "%s sends through Zapier's core what it sends through the stand-in of these tests",
  async (_, operation) => {
    const [text = ''] = fc.sample(anyHostileText, { seed: seed + 1, numRuns: 1 });
    const level = levelOf(operation);
    for (const [how, form] of filledForms(operation)) {
      if (how !== 'hostile values') continue;
      
    }
  },
);
