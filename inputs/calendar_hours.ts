import * as z from 'zod';
import { day, id } from './kinds';

/** The days of a week, numbered as in HighLevel: 0 is Sunday. */
const daysOfTheWeek = {
  weekdays: [1, 2, 3, 4, 5],
  weekend: [0, 6],
  every_day: [0, 1, 2, 3, 4, 5, 6],
  monday: [1],
  tuesday: [2],
  wednesday: [3],
  thursday: [4],
  friday: [5],
  saturday: [6],
  sunday: [0],
};

const dayNames = Object.keys(daysOfTheWeek) as (keyof typeof daysOfTheWeek)[];

const timeOfDay = () =>
  z
    .string()
    .trim()
    // Without `abort`, the hours would be compared as well.
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, {
      error: 'is not a time from 00:00 to 23:59.',
      abort: true,
    });

/** The weekly hours in which a calendar can be booked, one period per line. */
export const openHours = () =>
  z
    .array(
      z
        .object({
          openHoursDays: z.enum(dayNames).meta({
            label: 'Days',
            description: 'Add another line for a day with a break.',
          }),
          openHoursFrom: timeOfDay().meta({ label: 'Opens At', placeholder: '09:00' }),
          openHoursTo: timeOfDay().meta({ label: 'Closes At', placeholder: '17:00' }),
        })
        .refine(({ openHoursFrom, openHoursTo }) => isBefore(openHoursFrom, openHoursTo), {
          error: 'must close after it opens.',
        }),
    )
    .meta({ label: 'Open Hours' });

const availability = z.object({
  availabilityDate: day().meta({ label: 'Date' }),
  availabilityFrom: timeOfDay().optional().meta({
    label: 'Opens At',
    placeholder: '09:00',
    description: 'Leave both times empty for a day without any open hours.',
  }),
  availabilityTo: timeOfDay().optional().meta({ label: 'Closes At', placeholder: '17:00' }),
  availabilityDeleted: z.boolean().optional().meta({
    label: 'Delete',
    description: 'Removes the hours that the calendar has for this date.',
  }),
});

type Availability = z.output<typeof availability> & { availabilityId?: string | undefined };

const hasBothOrNoTimes = ({ availabilityFrom: from, availabilityTo: to }: Availability) =>
  from === undefined ? to === undefined : to !== undefined && isBefore(from, to);

const openAndClose = { error: 'needs both times, and must close after it opens.' };

/** The hours of single dates, one period per line. */
export const availabilities = () =>
  z
    .array(availability.refine(hasBothOrNoTimes, openAndClose))
    .meta({ label: 'Custom Availability' });

/** The same for a calendar that may already have hours for these dates. */
export const changedAvailabilities = () =>
  z
    .array(
      availability
        .extend({
          availabilityId: id().optional().meta({
            label: 'Availability ID',
            description: 'Required to change or delete existing hours of a date.',
          }),
        })
        .refine(hasBothOrNoTimes, openAndClose)
        .refine(
          ({ availabilityDeleted, availabilityId }) => !availabilityDeleted || availabilityId,
          {
            path: ['availabilityId'],
            error: 'is required to delete a date.',
          },
        ),
    )
    .meta({ label: 'Custom Availability' });

/** The open hours in HighLevel's format: each day of the week with its periods. */
export const openHoursOf = (lines: z.output<ReturnType<typeof openHours>>) =>
  daysOfTheWeek.every_day.flatMap((day) => {
    const hours = lines
      .filter(({ openHoursDays }) => daysOfTheWeek[openHoursDays].includes(day))
      .map(({ openHoursFrom, openHoursTo }) => stretch(openHoursFrom, openHoursTo));
    return hours.length ? [{ daysOfTheWeek: [day], hours }] : [];
  });

/** The custom availability in HighLevel's format: each date with its periods. */
export const availabilitiesOf = (lines: Availability[]) =>
  [...new Set(lines.map(({ availabilityDate }) => availabilityDate))].map((date) => {
    const ofDate = lines.filter(({ availabilityDate }) => availabilityDate === date);
    return {
      date: `${date}T00:00:00.000Z`,
      hours: ofDate.flatMap(({ availabilityFrom: from, availabilityTo: to }) =>
        from && to ? [stretch(from, to)] : [],
      ),
      deleted: ofDate.find(({ availabilityDeleted }) => availabilityDeleted)?.availabilityDeleted,
      id: ofDate.find(({ availabilityId }) => availabilityId)?.availabilityId,
    };
  });

const partsOf = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { hour, minute };
};

const minutesOf = (time: string) => partsOf(time).hour * 60 + partsOf(time).minute;

const isBefore = (from: string, to: string) => minutesOf(from) < minutesOf(to);

const stretch = (from: string, to: string) => {
  const [open, close] = [partsOf(from), partsOf(to)];
  return {
    openHour: open.hour,
    openMinute: open.minute,
    closeHour: close.hour,
    closeMinute: close.minute,
  };
};
