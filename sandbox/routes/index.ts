import type { Route } from '../route';
import { businesses } from './businesses';
import { calendars } from './calendars';
import { campaigns } from './campaigns';
import { companies } from './companies';
import { contacts } from './contacts';
import { locations } from './locations';
import { oauth } from './oauth';
import { users } from './users';
import { workflows } from './workflows';

/** Every endpoint that needs a bearer token. */
export const routes: Route[] = [
  ...businesses,
  ...calendars,
  ...campaigns,
  ...companies,
  ...contacts,
  ...locations,
  ...oauth,
  ...users,
  ...workflows,
];
