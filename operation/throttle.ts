/**
 * The budget that all actions and searches of a sub-account share, kept by Zapier: a run beyond it
 * waits there until the window is over, in place of failing at HighLevel. The steps share it
 * because they declare the same window, limit, key and scope, without `action` in the scope
 * (zapier-platform-schema, ThrottleObjectSchema).
 *
 * HighLevel takes 100 requests in 10 seconds of an app in a sub-account
 * (docs/highlevel_quirks.md#rate-limits). With a second more, what starts in a window never meets HighLevel's window that the one before has used
 * up, and nine of 100 requests are left to what Zapier doesn't count here: polls, dropdowns, second
 * requests of a run.
 *
 * The scope is the connection, which a sub-account connection's sub-account is one with. What an
 * agency connection works in is in the form, so the key names it; elsewhere that part is empty.
 */
export const throttle = {
  window: 11,
  limit: 100,
  key: 'sub-account {{bundle.inputData.locationId}}',
  scope: ['auth' as const],
};
