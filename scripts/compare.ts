import { apiUrl } from '../highlevel/base_url';
import { openApiFolder } from '../proofs/contract/documents';
import { startSandbox } from '../sandbox';
import { type Arguments, command, readVariables } from './command';
import { type Account, readAll, report, sandboxAccount } from './comparison';

const help = `Runs every operation that only reads, and prints for each endpoint how the response differs from
HighLevel's document, from the sandbox's response and from the output fields. It never prints
values, only names and types.

  npm run compare             compares the sandbox with itself
  npm run compare -- --live   uses the account of HIGHLEVEL_ACCESS_TOKEN (.env.example); changes nothing
`;

/** The account in the environment, as for npm run record -- --live. */
const ownAccount = (): Account => {
  const { HIGHLEVEL_ACCESS_TOKEN, HIGHLEVEL_LOCATION_ID, HIGHLEVEL_COMPANY_ID } = process.env;
  if (!HIGHLEVEL_ACCESS_TOKEN || !(HIGHLEVEL_LOCATION_ID || HIGHLEVEL_COMPANY_ID)) {
    throw new Error(
      'Set HIGHLEVEL_ACCESS_TOKEN, and HIGHLEVEL_LOCATION_ID for a sub-account or HIGHLEVEL_COMPANY_ID for an agency (.env.example).',
    );
  }
  return {
    url: apiUrl(),
    authData: {
      access_token: HIGHLEVEL_ACCESS_TOKEN,
      userType: HIGHLEVEL_LOCATION_ID ? 'Location' : 'Company',
      companyId: HIGHLEVEL_COMPANY_ID ?? '',
      ...(HIGHLEVEL_LOCATION_ID && { locationId: HIGHLEVEL_LOCATION_ID }),
    },
  };
};

const options = { live: { type: 'boolean' } } as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  readVariables();
  const own = values.live ? ownAccount() : undefined;
  const sandbox = await startSandbox({
    rateLimit: { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 },
  });
  try {
    for (const userType of own ? [own.authData.userType] : ['Location', 'Company']) {
      const reference = await readAll(sandboxAccount(sandbox.url, userType));
      console.log(own ? apiUrl() : `The sandbox, with the token of a ${userType}`);
      for (const line of report(own ? await readAll(own) : reference, reference)) console.log(line);
    }
  } finally {
    await sandbox.close();
  }
  if (!openApiFolder) {
    console.log(
      "\nHighLevel's documents are missing, so nothing was compared with them. Set OPENAPI_FOLDER to their folder.",
    );
  }
};

if (require.main === module) void command({ help, options }, main);
