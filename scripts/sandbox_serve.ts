import { seeded, startSandbox } from '../sandbox';
import { type Arguments, command, wholeNumber } from './command';

const help = `Runs only the sandbox, until Ctrl+C: a HighLevel without an account (sandbox/README.md).

  npm run sandbox:serve                    at http://127.0.0.1:3210
  npm run sandbox:serve -- --port 4000     on another port
`;

const options = { port: { type: 'string', default: '3210' } } as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  const port = wholeNumber('--port', values.port, { max: 65_535 });
  const { url } = await startSandbox({ port });
  console.log(
    `The sandbox answers at ${url}; the token of a sub-account is ${seeded.locationToken}.`,
  );
};

void command({ help, options }, main);
