import { defineApp, version as platformVersion } from 'zapier-platform-core';
import { authentication } from './authentication';
import * as creates from './creates';
import * as dropdowns from './dropdowns';
import { flags } from './highlevel/flags';
import { hydrators } from './highlevel/hydrators';
import { hearResponse } from './highlevel/unauthorized';
import { findOrCreate } from './operation/find_or_create';
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
    find_contact: findOrCreate({
      search: searches.find_contact,
      create: creates.create_contact,
      label: 'Find or Create Contact',
      description: 'Finds a contact, or creates it if it does not exist.',
    }),
    find_conversation: findOrCreate({
      search: searches.find_conversation,
      create: creates.create_conversation,
      label: 'Find or Create Conversation',
      description: 'Finds the conversation with a contact, or creates one if none exists.',
    }),
    find_opportunity: findOrCreate({
      search: searches.find_opportunity,
      create: creates.create_opportunity,
      label: 'Find or Create Opportunity',
      description: 'Finds an opportunity, or creates it if it does not exist.',
    }),
    find_object_record: findOrCreate({
      search: searches.find_object_record,
      create: creates.create_object_record,
      label: 'Find or Create Custom Object Record',
      description: 'Finds a record of a custom object, or creates one if none exists.',
    }),
  },
});
