import type { HttpResponse, ZObject } from 'zapier-platform-core';

type Headers = Pick<HttpResponse['headers'], 'get'>;

/**
 * Reads HighLevel's rate limits and what is left of them from the headers of each response
 * (docs/highlevel_quirks.md#rate-limits).
 */
const rateOf = (headers: Headers, name: string): number =>
  Number.parseInt(headers.get(`x-ratelimit-${name}`) ?? '', 10);

/** `Date.parse` also accepts "10, 20" and "-5" as dates. */
const httpDate = /^[a-z]+,? .*\d GMT$/i;

/**
 * The value of Retry-After in seconds; the header holds a number of seconds or a date. HighLevel's
 * servers do not send it, but a proxy in front of them may.
 */
export const retryAfterOf = (headers: Headers): number | undefined => {
  const asked = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(asked)
    ? Number(asked)
    : ((httpDate.test(asked) ? Date.parse(asked) : Number.NaN) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(Math.ceil(seconds), 1) : undefined;
};

/**
 * How long to wait after a 429, in seconds: from Retry-After if present, otherwise from the
 * rate-limit headers. The daily limit decides if it is used up; its reset header is a duration in
 * milliseconds.
 */
export const secondsToWait = (headers: Headers): number => {
  const isSpentForToday = rateOf(headers, 'daily-remaining') <= 0;
  const wait = rateOf(headers, isSpentForToday ? 'daily-reset' : 'interval-milliseconds');
  const byRate = Math.ceil((wait > 0 ? wait : isSpentForToday ? 3_600_000 : 10_000) / 1000);
  return retryAfterOf(headers) ?? byRate;
};

/** Writes to Zapier's log when less than a twentieth of the day's requests is left. */
export const watchBudget = (z: ZObject, headers: Headers): void => {
  const [left, limit] = [rateOf(headers, 'daily-remaining'), rateOf(headers, 'limit-daily')];
  if (left * 20 <= limit) {
    z.console.log(`HighLevel accepts ${left} more requests for this account today, of ${limit}.`);
  }
};
