import { scopes } from '../scopes';
import { seeded } from '../seed';
import type { State } from '../state';
import type { AgencyGrant, LocationGrant } from '../tokens';
import { companies, customFields, locations, tags, users } from './accounts';
import { campaigns, workflows } from './automation';
import { businesses } from './businesses';
import { appointments, calendars } from './calendars';
import { contacts, notes, tasks } from './contacts';

const granted = { companyId: seeded.companyId, userId: seeded.users.owner, scopes };
const agencyGrant: AgencyGrant = { ...granted, level: 'agency' };
const harborGrant: LocationGrant = {
  ...granted,
  level: 'location',
  locationId: seeded.locations.harbor,
};

/** Puts the seed into an empty state. */
export const plant = (state: State): void => {
  for (const company of companies) state.companies.put(company);
  for (const location of locations) state.locations.put(location);
  for (const user of users) state.users.put(user);
  for (const tag of tags) state.tags.put(tag);
  for (const field of customFields) state.customFields.put(field);
  for (const business of businesses) state.businesses.put(business);
  for (const campaign of campaigns) state.campaigns.put(campaign);
  for (const workflow of workflows) state.workflows.put(workflow);
  for (const calendar of calendars) state.calendars.put(calendar);
  for (const contact of contacts) state.contacts.plant(contact);
  for (const task of tasks) state.tasks.put(task);
  for (const note of notes) state.notes.put(note);
  for (const appointment of appointments) state.appointments.put(appointment);
  for (const id of [seeded.companyId, seeded.locations.harbor, seeded.locations.lakeside])
    state.installations.add(id);
  state.tokens.plant(harborGrant, seeded.locationToken, seeded.locationRefreshToken);
  state.tokens.plant(
    { ...harborGrant, locationId: seeded.locations.lakeside },
    seeded.lakesideToken,
  );
  state.tokens.plant(agencyGrant, seeded.agencyToken, seeded.agencyRefreshToken);
};
