/**
 * The rate limit that all actions and searches of a sub-account share, enforced by Zapier: a run
 * over the limit waits in Zapier instead of failing at HighLevel. The steps share one limit because
 * they declare the same window, limit, key and scope, without `action` in the scope
 * (zapier-platform-schema, ThrottleObjectSchema).
 *
 * HighLevel allows an app 100 requests in 10 seconds per sub-account
 * (docs/highlevel_quirks.md#rate-limits). With one second more, requests that start in one window
 * never meet the HighLevel window that the one before has used up. Nine of the 100 requests are
 * left for what Zapier does not count here: polls, dropdowns, second requests of a run.
 *
 * The scope is the connection: a sub-account connection is one sub-account. With an agency
 * connection the key names the sub-account in the form; elsewhere that part is empty.
 */
export const throttle = {
  window: 11,
  limit: 100,
  key: 'sub-account {{bundle.inputData.locationId}}',
  scope: ['auth' as const],
};
