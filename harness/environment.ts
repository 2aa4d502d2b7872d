import constants from 'zapier-platform-core/src/constants';

process.env.CLIENT_ID = 'sandbox-client-id';
process.env.CLIENT_SECRET = 'sandbox-client-secret';

// After 250 runs, core ends its process if it uses more than 450 MB. A Jest worker does more runs
// than that.
constants.KILL_MIN_LIMIT = Number.POSITIVE_INFINITY;
