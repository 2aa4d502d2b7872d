import { parseArgs } from 'node:util';
import { seeded, startSandbox } from '.';

// The sandbox by itself, until Ctrl+C: npm run sandbox:serve -- --port 3210
const { port } = parseArgs({ options: { port: { type: 'string', default: '3210' } } }).values;

startSandbox({ port: Number(port) }).then(
  ({ url }) => {
    console.log(`HighLevel answers at ${url}; a sub-account's token is ${seeded.locationToken}.`);
  },
  (error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
  },
);
