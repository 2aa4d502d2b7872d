import constants from 'zapier-platform-core/src/constants';

process.env.CLIENT_ID = 'sandbox-client-id';
process.env.CLIENT_SECRET = 'sandbox-client-secret';

// Core ends its process after 250 runs when it holds more than 450 MB, so that Zapier starts a new
// one; a worker of Jest does more runs than that.
constants.KILL_MIN_LIMIT = Number.POSITIVE_INFINITY;

// More than half of the time that core takes to load goes into this package, which it uses only to
// validate a definition. Each test file loads core, so the package is loaded on its first use.
jest.mock('zapier-platform-schema', () => {
  const load = () => jest.requireActual<object>('zapier-platform-schema');
  return new Proxy({}, { get: (_, name) => Reflect.get(load(), name) });
});
