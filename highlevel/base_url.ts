const published = {
  HIGHLEVEL_API_URL: 'https://services.leadconnectorhq.com',
  HIGHLEVEL_MARKETPLACE_URL: 'https://marketplace.gohighlevel.com',
};

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Where a part of HighLevel answers: the environment's word for it (the sandbox, as a rule), or
 * the published address. Gives an origin without a trailing slash.
 *
 * @throws Error for anything but https, or http on this machine: a token is never sent in the clear.
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

/** The address of the API. */
export const apiUrl = (): string => addressOf('HIGHLEVEL_API_URL');

/** The address of the pages where a user installs the app; accounts of a white label need theirs. */
export const marketplaceUrl = (isWhiteLabel: boolean): string =>
  isWhiteLabel && !process.env.HIGHLEVEL_MARKETPLACE_URL
    ? 'https://marketplace.leadconnectorhq.com'
    : addressOf('HIGHLEVEL_MARKETPLACE_URL');
