const published = {
  HIGHLEVEL_API_URL: 'https://services.leadconnectorhq.com',
  HIGHLEVEL_MARKETPLACE_URL: 'https://marketplace.gohighlevel.com',
};

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origin of one of HighLevel's servers, without a trailing slash: from the environment (usually
 * the sandbox), or the published address.
 *
 * @throws Error unless the address is https, or http on this machine: a token is never sent
 * unencrypted.
 */
const addressOf = (name: keyof typeof published): string => {
  const text = process.env[name] || published[name];
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.includes(url.hostname));
  if (!url || !isSafe) {
    throw new Error(`${name} has to be an https address, or http on this machine.`);
  }
  return url.href.replace(/\/$/, '');
};

/** The base URL of the API. */
export const apiUrl = (): string => addressOf('HIGHLEVEL_API_URL');

/**
 * The base URL of the pages on which a user installs the app. White-label accounts have another
 * one.
 */
export const marketplaceUrl = (isWhiteLabel: boolean): string =>
  isWhiteLabel && !process.env.HIGHLEVEL_MARKETPLACE_URL
    ? 'https://marketplace.leadconnectorhq.com'
    : addressOf('HIGHLEVEL_MARKETPLACE_URL');
