import type { Route } from '../../route';
import { messages } from './messages';
import { search } from './search';
import { sending } from './sending';

export const conversations: Route[] = [...search, ...messages, ...sending];
