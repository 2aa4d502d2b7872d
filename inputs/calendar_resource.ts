import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { calendarId } from './calendar';
import { id } from './kinds';

/** Which kind of resource; HighLevel keeps them apart. */
export const resourceType = () =>
  z.enum(['rooms', 'equipments']).meta({ choices: { rooms: 'Room', equipments: 'Equipment' } });

export const calendarResourceDropdown = dropdown({
  key: 'calendar_resource_dropdown',
  noun: 'Calendar Resource',
  scope: 'calendars/resources.readonly',
  input: z.object({ resourceType: resourceType() }),
  request: ({ resourceType }, { locationId, page }) => ({
    method: 'GET',
    path: path`/calendars/resources/${resourceType}`,
    query: { locationId, limit: 100, skip: page * 100 },
    version: '2021-04-15',
  }),
  value: ({ id, _id }: Item) => id ?? _id,
  isPaged: true,
});

/** A room or a piece of equipment, of the kind that is chosen before it. */
export const calendarResourceId = () =>
  id().meta({
    label: 'Resource',
    ...choicesFrom(calendarResourceDropdown),
    dependsOn: ['resourceType'],
  });

/** What create and update ask of a resource; `hasOneCalendar` has to hold. */
export const calendarResourceForm = {
  name: z.string(),
  description: z.string(),
  calendarIds: z.array(calendarId()).min(1).max(100).meta({
    label: 'Calendars',
    description: 'The service calendars that use it: several for a room, one for equipment.',
  }),
  capacity: z
    .int()
    .min(0)
    .describe('How many people the room holds; for equipment it says nothing.'),
  quantity: z
    .int()
    .min(0)
    .describe('How many there are of the equipment; for a room it says nothing.'),
  outOfService: z.int().min(0).meta({
    label: 'Out of Service',
    description: 'How many of the equipment cannot be used now; for a room it says nothing.',
  }),
};

/** Equipment belongs to one calendar (calendars.json). */
export const hasOneCalendar = [
  ({ resourceType, calendarIds }: { resourceType: string; calendarIds?: string[] | undefined }) =>
    resourceType === 'rooms' || (calendarIds ?? []).length <= 1,
  { error: 'Calendars: equipment goes with one calendar only.' },
] as const;
