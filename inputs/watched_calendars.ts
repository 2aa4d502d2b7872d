import { UserError } from '../highlevel/errors';
import { calendarNamesOf } from '../highlevel/names';
import type { Session } from '../highlevel/session';
import { calendarId } from './calendar';
import { calendarGroupId } from './calendar_group';
import { userId } from './user';

/** Whose appointments a trigger watches. */
export const watchedCalendars = {
  calendarId: calendarId().optional(),
  groupId: calendarGroupId().optional(),
  userId: userId()
    .optional()
    .describe(
      'Choose a Calendar, a Calendar Group or a User. If you choose several, all of them must match. If you choose none, all calendars are watched, up to twenty.',
    ),
};

type Watched = {
  calendarId?: string | undefined;
  groupId?: string | undefined;
  userId?: string | undefined;
};

/** HighLevel lists events by calendar, group or user only, so watching all takes one request per calendar. */
export const maxCalendars = 20;

/** The forms to list appointments with: the given one, or one for each calendar of the sub-account. */
export const eachCalendar = async <V extends Watched>(
  session: Session,
  values: V,
): Promise<V[]> => {
  if (values.calendarId || values.groupId || values.userId) return [values];
  const { value: calendars } = await calendarNamesOf(session).get();
  if (calendars.length > maxCalendars) {
    throw new UserError(
      `There are ${calendars.length} calendars, but a check can read only ${maxCalendars}. Choose a Calendar, a Calendar Group or a User.`,
    );
  }
  return calendars.map(([calendarId]) => ({ ...values, calendarId }));
};
