import * as z from 'zod';
import { choicesFrom } from './choices';
import { id } from './kinds';

/** A group of calendars. */
export const calendarGroupId = () =>
  id().meta({ label: 'Calendar Group', ...choicesFrom('calendar_group') });

/** The last part of the address of a group's booking page. */
export const groupSlug = () =>
  z.string().trim().meta({
    label: 'Slug',
    description: 'The last part of the address of its booking page, like family-visits.',
  });

/** What create and update ask of a group; HighLevel wants all of it each time. */
export const calendarGroupForm = {
  name: z.string(),
  description: z.string(),
  slug: groupSlug(),
};
