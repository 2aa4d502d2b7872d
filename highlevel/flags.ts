/** What core leaves to us of how HighLevel is asked. */
export const flags = {
  // Empty values are ours to drop.
  cleanInputData: false,
  // A 429 is ours to read: core knows no rate headers.
  throwForThrottlingEarly: false,
  // Core logs what `z.request` sends, without its secrets. Its patch of Node's http would log all
  // of it once more, with the tokens that are not in authData: a sub-account's, the cached ones.
  skipHttpPatch: true,
};
