import type { HttpResponse, ZObject } from 'zapier-platform-core';

type Headers = Pick<HttpResponse['headers'], 'get'>;

/**
 * HighLevel's limits and what is left of them, as the headers of every response say
 * (docs/highlevel_quirks.md#rate-limits).
 */
const rateOf = (headers: Headers, name: string): number =>
  Number.parseInt(headers.get(`x-ratelimit-${name}`) ?? '', 10);

/** `Date.parse` also makes a date of "10, 20" and of "-5". */
const httpDate = /^[a-z]+,? .*\d GMT$/i;

/**
 * What Retry-After asks for, in seconds: a number of them, or a date. HighLevel's servers send none,
 * but what stands before them may.
 */
export const retryAfterOf = (headers: Headers): number | undefined => {
  const asked = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(asked)
    ? Number(asked)
    : ((httpDate.test(asked) ? Date.parse(asked) : Number.NaN) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(Math.ceil(seconds), 1) : undefined;
};

/**
 * How long to wait after a 429, in seconds: as long as Retry-After says; without it, as the rate
 * headers do. Of the two limits the day's counts when it is used up; its reset is a duration in
 * milliseconds.
 */
export const secondsToWait = (headers: Headers): number => {
  const isSpentForToday = rateOf(headers, 'daily-remaining') <= 0;
  const wait = rateOf(headers, isSpentForToday ? 'daily-reset' : 'interval-milliseconds');
  const byRate = Math.ceil((wait > 0 ? wait : isSpentForToday ? 3_600_000 : 10_000) / 1000);
  return retryAfterOf(headers) ?? byRate;
};

/** Says in Zapier's log that a day's requests come to an end, when a twentieth of them is left. */
export const watchBudget = (z: ZObject, headers: Headers): void => {
  const [left, limit] = [rateOf(headers, 'daily-remaining'), rateOf(headers, 'limit-daily')];
  if (left * 20 <= limit) {
    z.console.log(`HighLevel accepts ${left} more requests for this account today, of ${limit}.`);
  }
};
