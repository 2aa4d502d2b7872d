/** Features of core that this app handles itself. */
export const flags = {
  // The app removes empty values itself.
  cleanInputData: false,
  // The app handles a 429 itself, because core does not know HighLevel's rate-limit headers.
  throwForThrottlingEarly: false,
  // Core logs what `z.request` sends and censors the secrets. Its patch of Node's http would log
  // everything a second time, with tokens that are not in authData: a sub-account's, and cached
  // ones.
  skipHttpPatch: true,
};
