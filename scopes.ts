import { testNeeds } from './authentication';
import * as creates from './creates';
import * as dropdowns from './dropdowns';
import { customFieldsScope } from './highlevel/custom_fields';
import { locationTokenScope } from './highlevel/session';
import { scopesOf } from './operation/declaration';
import * as searches from './searches';
import * as triggers from './triggers';

/**
 * The scopes that the app asks for: what its operations and dropdowns say that they need, what an
 * agency's connection is exchanged with, and what the connection test reads.
 */
export const scopes: string[] = [
  ...new Set([
    ...scopesOf([triggers, creates, searches, dropdowns].flatMap((each) => Object.values(each))),
    ...Object.values(testNeeds).map(({ scope }) => scope),
    customFieldsScope,
    locationTokenScope,
  ]),
].sort();
