import * as z from 'zod';
import { choicesFrom } from './choices';
import { id } from './kinds';

/** A group of calendars. */
export const calendarGroupId = () =>
  id().meta({ label: 'Calendar Group', ...choicesFrom('calendar_group') });

/** The last part of the URL of a group's booking page. */
export const groupSlug = () =>
  z.string().trim().meta({
    label: 'Slug',
    description: "The last part of the booking page's URL, like family-visits.",
  });

/** The fields for creating and updating a group; HighLevel requires all of them each time. */
export const calendarGroupForm = {
  name: z.string(),
  description: z.string(),
  slug: groupSlug(),
};
