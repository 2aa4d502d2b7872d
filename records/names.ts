import { calendarNamesOf, userNamesOf } from '../highlevel/names';
import type { Session } from '../highlevel/session';
import type { Item } from '../operation';

type Names = { get: () => Promise<{ value: [id: string, name: string][] }> };

/** Adds the name beside an id; without the names the records keep their ids alone. */
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

/** Adds the name of the user under `assignedTo`. */
export const withAssignedUserName = withName('assignedTo', 'assignedUserName', userNamesOf);

/** Adds the names of the calendar and of the user of an appointment. */
export const withAppointmentNames = async (session: Session, items: Item[]): Promise<Item[]> =>
  withName(
    'calendarId',
    'calendarName',
    calendarNamesOf,
  )(session, await withName('assignedUserId', 'assignedUserName', userNamesOf)(session, items));
