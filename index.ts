import { defineApp, version as platformVersion } from 'zapier-platform-core';
import { authentication } from './authentication';
import * as creates from './creates';
import * as dropdowns from './inputs/dropdowns';
import { version } from './package.json';
import * as searches from './searches';
import * as triggers from './triggers';

export = defineApp({
  version,
  platformVersion,
  // Empty values are ours to drop; a 429 is ours to read, since HighLevel sends no Retry-After.
  flags: { cleanInputData: false, throwForThrottlingEarly: false },
  authentication,
  triggers: { ...triggers, ...dropdowns },
  creates: { ...creates },
  searches: { ...searches },
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
