import { virtualClock } from '../../harness/clock';
import app from '../../index';
import { throttle } from '../../operation/throttle';
import { burst } from './burst';
import { runLikeZapier } from './zap_runs';

const limit = { runs: 60, max: 20, intervalMs: 1000 };

/** The same ratio of throttle and limit as in reality, for the small limit of these tests. */
const smaller = { ...throttle, window: 1.1, limit: 20 };

test('a burst beyond the limit completes with ThrottledError alone, without lost or repeated runs', async () => {
  const outcome = await burst(app, { ...limit, clock: virtualClock() });
  expect(outcome).toMatchObject({ done: 60, lost: 0, twice: 0, missing: 0, errors: [] });
  expect(outcome.throttled).toBeGreaterThan(0);
});

test('the declared throttle makes runs wait at Zapier, without lost or repeated runs', async () => {
  const outcome = await burst(app, { ...limit, throttle: smaller, clock: virtualClock() });
  expect(outcome).toMatchObject({ done: 60, lost: 0, twice: 0, missing: 0, errors: [] });
  expect(outcome.held).toBeGreaterThanOrEqual(40);
});

describe('the declared key gives a separate budget', () => {
  const heldOf = async (locations: (string | undefined)[]) => {
    const runs = locations.map((locationId) => ({
      inputData: { ...(locationId && { locationId }) },
      perform: async () => {},
    }));
    const { count } = await runLikeZapier(runs, {
      throttle: { ...throttle, window: 0.5, limit: 2 },
      clock: virtualClock(),
    });
    expect(count.done).toBe(runs.length);
    return count.held;
  };

  test('to each sub-account of an agency connection', async () => {
    expect(await heldOf(['harbor', 'harbor', 'lakeside', 'lakeside'])).toBe(0);
    expect(await heldOf(['harbor', 'harbor', 'harbor', 'lakeside'])).toBeGreaterThan(0);
  });

  test('to a sub-account connection, whose form has no sub-account', async () => {
    expect(await heldOf([undefined, undefined, undefined])).toBeGreaterThan(0);
  });
});
