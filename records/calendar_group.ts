import { flag, record, text } from '../operation';
import { version1 } from './version_1';

/** A group of calendars. */
export const calendarGroup = record(
  {
    id: text('BqTwX8QFwXzpegMve9EQ'),
    name: text('Family Visits'),
    description: text('Appointments for parents with children.'),
    slug: text('family-visits'),
    isActive: flag(true),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.calendarGroup },
);

/** The status of a calendar group after it was turned on or off. */
export const calendarGroupStatus = record({
  id: text('BqTwX8QFwXzpegMve9EQ'),
  isActive: flag(false),
  success: flag(true),
});

/** Whether a slug is free for a calendar group; the slug is its ID. */
export const groupSlugAvailability = record({
  id: text('family-visits'),
  slug: text('family-visits'),
  available: flag(true),
});
