import type { HttpResponse, ZObject } from 'zapier-platform-core';

type Headers = Pick<HttpResponse['headers'], 'get'>;

/**
 * HighLevel's limits and what is left of them, as every answer tells
 * (docs/highlevel_quirks.md#rate-limits).
 */
const rateOf = (headers: Headers, name: string): number =>
  Number.parseInt(headers.get(`x-ratelimit-${name}`) ?? '', 10);

/**
 * How long to wait after a 429, in seconds: HighLevel sends no Retry-After. Of the two limits the
 * day's counts when it is used up; its reset is a duration in milliseconds.
 */
export const secondsToWait = (headers: Headers): number => {
  const isSpentForToday = rateOf(headers, 'daily-remaining') <= 0;
  const wait = rateOf(headers, isSpentForToday ? 'daily-reset' : 'interval-milliseconds');
  return Math.ceil((wait > 0 ? wait : isSpentForToday ? 3_600_000 : 10_000) / 1000);
};

/** Says in Zapier's log that a day's requests come to an end, when a twentieth of them is left. */
export const watchBudget = (z: ZObject, headers: Headers): void => {
  const [left, limit] = [rateOf(headers, 'daily-remaining'), rateOf(headers, 'limit-daily')];
  if (left * 20 <= limit) {
    z.console.log(`HighLevel takes ${left} more of today's ${limit} requests of this account.`);
  }
};
