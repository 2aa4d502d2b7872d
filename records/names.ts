import { calendarNamesOf, userNamesOf } from '../highlevel/names';
import type { Session } from '../highlevel/session';
import type { Item } from '../operation';

type Names = { get: () => Promise<{ value: [id: string, name: string][] }> };

/** Adds the name beside an ID; if the names cannot be read, the records keep only the IDs. */
const withName =
  (idKey: string, nameKey: string, namesOf: (session: Session) => Names) =>
  async (session: Session, items: Item[]): Promise<Item[]> => {
    if (!items.some((item) => item[idKey])) return items;
    try {
      const names = new Map((await namesOf(session).get()).value);
      return items.map((item) => ({ ...item, [nameKey]: names.get(String(item[idKey])) ?? null }));
    } catch (error) {
      session.z.console.log(
        `${nameKey} is left out: ${error instanceof Error ? error.message : error}`,
      );
      return items;
    }
  };

/** Adds the name of the user in `assignedTo`. */
export const withAssignedUserName = withName('assignedTo', 'assignedUserName', userNamesOf);

const withHostName = withName('assignedUserId', 'assignedUserName', userNamesOf);
const withCalendarName = withName('calendarId', 'calendarName', calendarNamesOf);

/**
 * Adds the names of an appointment's user and calendar. If the users' names did not arrive, the
 * calendars' names are not awaited, so that the run ends in time.
 */
export const withAppointmentNames = async (session: Session, items: Item[]): Promise<Item[]> => {
  const named = await withHostName(session, items);
  const isMissing = named === items && items.some((item) => item.assignedUserId);
  return isMissing ? items : withCalendarName(session, named);
};
