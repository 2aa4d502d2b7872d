import type { Route } from '../route';
import { appointmentNotes } from './appointment_notes';
import { associations } from './associations';
import { blogs } from './blogs';
import { businesses } from './businesses';
import { calendarEvents } from './calendar_events';
import { calendarGroups } from './calendar_groups';
import { calendarNotifications } from './calendar_notifications';
import { calendarResources } from './calendar_resources';
import { calendars } from './calendars';
import { campaigns } from './campaigns';
import { companies } from './companies';
import { contacts } from './contacts';
import { conversations } from './conversations';
import { documents } from './documents';
import { invoices } from './invoices';
import { locations } from './locations';
import { media } from './media';
import { oauth } from './oauth';
import { objects } from './objects';
import { opportunities } from './opportunities';
import { payments } from './payments';
import { products } from './products';
import { snapshots } from './snapshots';
import { social } from './social';
import { submissions } from './submissions';
import { users } from './users';
import { workflows } from './workflows';

/** Every endpoint that needs a bearer token. */
export const routes: Route[] = [
  ...appointmentNotes,
  ...associations,
  ...blogs,
  ...businesses,
  ...calendarEvents,
  ...calendarGroups,
  ...calendarNotifications,
  ...calendarResources,
  ...calendars,
  ...campaigns,
  ...companies,
  ...contacts,
  ...conversations,
  ...documents,
  ...invoices,
  ...locations,
  ...media,
  ...oauth,
  ...objects,
  ...opportunities,
  ...payments,
  ...products,
  ...snapshots,
  ...social,
  ...submissions,
  ...users,
  ...workflows,
];
