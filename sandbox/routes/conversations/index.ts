import type { Route } from '../../route';
import { logging } from './logging';
import { messageExport } from './message_export';
import { messages } from './messages';
import { search } from './search';
import { sending } from './sending';
import { writing } from './writing';

/** The export comes before the message by ID, whose path would match it. */
export const conversations: Route[] = [
  ...search,
  ...messageExport,
  ...messages,
  ...sending,
  ...logging,
  ...writing,
];
