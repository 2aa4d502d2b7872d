import constants from 'zapier-platform-core/src/constants';

process.env.CLIENT_ID = 'sandbox-client-id';
process.env.CLIENT_SECRET = 'sandbox-client-secret';

// Core ends its process after 250 runs when it holds more than 450 MB, so that Zapier starts a new
// one; a worker of Jest does more runs than that.
constants.KILL_MIN_LIMIT = Number.POSITIVE_INFINITY;
