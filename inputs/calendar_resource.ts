import * as z from 'zod';
import calendarResourceDropdown from '../dropdowns/calendar_resource';
import { choicesFrom } from '../operation';
import { calendarId } from './calendar';
import { id } from './kinds';

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
