import * as z from 'zod';
import { calendarId } from './calendar';
import { choicesFrom } from './choices';
import { id, listOf } from './kinds';

/** A room or a piece of equipment, of the kind in the field before. */
export const calendarResourceId = () =>
  id().meta({
    label: 'Resource',
    ...choicesFrom('calendar_resource'),
    dependsOn: ['resourceType'],
  });

/** The fields for creating and updating a resource; check them with `hasOneCalendar`. */
export const calendarResourceForm = {
  name: z.string(),
  description: z.string(),
  calendarIds: listOf(calendarId())
    .refine((ids) => ids.length <= 100, { error: 'is more than 100 items.' })
    .meta({
      label: 'Calendars',
      description: 'The service calendars that use it: several for a room, one for equipment.',
    }),
  capacity: z.int().min(0).describe('How many people fit in the room. Not used for equipment.'),
  quantity: z.int().min(0).describe('How many pieces there are. Not used for rooms.'),
  outOfService: z.int().min(0).meta({
    label: 'Out of Service',
    description: 'How many pieces are out of service now. Not used for rooms.',
  }),
};

/** Equipment belongs to one calendar (calendars.json). */
export const hasOneCalendar = [
  ({ resourceType, calendarIds }: { resourceType: string; calendarIds?: string[] | undefined }) =>
    resourceType === 'rooms' || (calendarIds ?? []).length <= 1,
  { error: 'Calendars: equipment can have only one calendar.' },
] as const;
