process.env.CLIENT_ID = 'sandbox-client-id';
process.env.CLIENT_SECRET = 'sandbox-client-secret';
