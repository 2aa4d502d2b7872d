import { defineApp, version as platformVersion } from 'zapier-platform-core';
import { authentication } from './authentication';
import * as creates from './creates';
import * as dropdowns from './dropdowns';
import { flags } from './highlevel/flags';
import { hydrators } from './highlevel/hydrators';
import { hearResponse } from './highlevel/unauthorized';
import { version } from './package.json';
import * as searches from './searches';
import * as triggers from './triggers';

export = defineApp({
  version,
  platformVersion,
  flags,
  authentication,
  beforeRequest: [hearResponse],
  triggers: { ...triggers, ...dropdowns },
  creates: { ...creates },
  searches: { ...searches },
  hydrators,
  searchOrCreates: {
    find_contact: {
      key: 'find_contact',
      display: {
        label: 'Find or Create Contact',
        description: 'Finds a contact, or creates it if it does not exist.',
      },
      search: 'find_contact',
      create: 'create_contact',
    },
    find_conversation: {
      key: 'find_conversation',
      display: {
        label: 'Find or Create Conversation',
        description: 'Finds the conversation with a contact, or starts it when there is none.',
      },
      search: 'find_conversation',
      create: 'create_conversation',
    },
    find_opportunity: {
      key: 'find_opportunity',
      display: {
        label: 'Find or Create Opportunity',
        description: 'Finds an opportunity, or creates it if it does not exist.',
      },
      search: 'find_opportunity',
      create: 'create_opportunity',
    },
    find_object_record: {
      key: 'find_object_record',
      display: {
        label: 'Find or Create Custom Object Record',
        description: 'Finds a record of a custom object, or creates it when there is none.',
      },
      search: 'find_object_record',
      create: 'create_object_record',
    },
  },
});
