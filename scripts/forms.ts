import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/paths';
import type app from '../index';
import { seeded } from '../sandbox';

type Runnable = {
  key: string;
  perform: unknown;
  form: Record<string, unknown>;
  authData: Record<string, string>;
};

const authData = {
  Location: {
    access_token: seeded.locationToken,
    userType: 'Location',
    companyId: seeded.companyId,
    locationId: seeded.locationId,
  },
  Company: {
    access_token: seeded.agencyToken,
    userType: 'Company',
    companyId: seeded.companyId,
  },
};

/**
 * Every operation of an app with a valid form for the sandbox: the form of its recording. Webhook
 * triggers are left out, because HighLevel starts them.
 */
export const readForms = ({ triggers, creates, searches }: typeof app): Runnable[] =>
  [triggers, creates, searches]
    .flatMap((group) => Object.values({ ...group }))
    .flatMap(({ key, operation }) => {
      const file = join(root, 'test', 'cassettes', `${key}.json`);
      const isHook = 'type' in operation && operation.type === 'hook';
      if (isHook || !existsSync(file)) return [];
      const { form, connection } = JSON.parse(readFileSync(file, 'utf8'));
      const { perform } = operation as { perform?: unknown };
      const isAgency = connection === 'Company';
      return [{ key, perform, form, authData: authData[isAgency ? 'Company' : 'Location'] }];
    });
