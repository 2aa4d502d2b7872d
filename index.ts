import { defineApp, version as platformVersion } from 'zapier-platform-core';
import { authentication } from './authentication';
import * as creates from './creates';
import { downloadFile } from './highlevel/files';
import * as dropdowns from './inputs/dropdowns';
import { version } from './package.json';
import * as searches from './searches';
import * as triggers from './triggers';

export = defineApp({
  version,
  platformVersion,
  flags: {
    // Empty values are ours to drop.
    cleanInputData: false,
    // A 429 is ours to read, since HighLevel sends no Retry-After.
    throwForThrottlingEarly: false,
    // Core logs what `z.request` sends, without its secrets. Its patch of Node's http would log all
    // of it once more, with the tokens that are not in authData: a sub-account's, the cached ones.
    skipHttpPatch: true,
  },
  authentication,
  triggers: { ...triggers, ...dropdowns },
  creates: { ...creates },
  searches: { ...searches },
  hydrators: { downloadFile },
  searchOrCreates: {
    find_contact: {
      key: 'find_contact',
      display: {
        label: 'Find or Create Contact',
        description: 'Finds a contact, or creates it when there is none.',
      },
      search: 'find_contact',
      create: 'create_contact',
    },
  },
});
