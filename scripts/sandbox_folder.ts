import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/paths';
import manifest from '../package.json';
import { seeded } from '../sandbox';

/** The folder in which `zapier-platform invoke` runs against the sandbox. */
export const sandboxFolder = join(root, '.sandbox');

/** The sandbox's client key. */
export const sandboxClient = {
  CLIENT_ID: 'sandbox-client-id',
  CLIENT_SECRET: 'sandbox-client-secret',
};

/**
 * Writes the files that `zapier-platform invoke` needs to run against the sandbox. The CLI reads
 * `.env` in its working folder before the environment, and `auth start` writes there. The separate
 * folder keeps both away from the project's `.env`, which may have the tokens of a real account.
 */
export const writeSandboxFolder = (url: string, folder = sandboxFolder): void => {
  const variables = {
    ...sandboxClient,
    HIGHLEVEL_API_URL: url,
    HIGHLEVEL_MARKETPLACE_URL: url,
    authData_access_token: seeded.locationToken,
    authData_refresh_token: seeded.locationRefreshToken,
    authData_userType: 'Location',
    authData_locationId: seeded.locationId,
    authData_companyId: seeded.companyId,
  };
  const { name, version, dependencies } = manifest;
  const files = {
    '.env': Object.entries(variables)
      .map(([key, value]) => `${key}='${value}'\n`)
      .join(''),
    'index.js': "module.exports = require('../index.js');\n",
    'package.json': `${JSON.stringify({ name, version, private: true, dependencies }, null, 2)}\n`,
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
};
