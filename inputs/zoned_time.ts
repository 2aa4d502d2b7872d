import * as z from 'zod';
import { UserError } from '../highlevel/errors';
import { offsetOf } from '../operation/time_zone';
import { isEpoch, moment } from './kinds';
import { timeZone } from './time_zone';

/** A date and time. Without an offset it is in the form's time zone (`withTimes`). */
export const zonedTime = () =>
  z
    .string()
    .refine((text) => moment().safeParse(text).success, {
      error: 'is not a date and time, like 2026-01-05T09:30.',
    })
    .meta({ type: 'datetime', isWallTime: true });

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** Start and end, with the time zone for times without an offset. */
export const timesForm = {
  startTime: zonedTime(),
  endTime: zonedTime(),
  timeZone: timeZone()
    .refine(isTimeZone, { error: 'is not the name of a time zone, like America/Chicago.' })
    .optional()
    .describe(
      'The time zone of the times above, like America/Chicago. Leave empty to use the time zone of your Zapier account. A time with an offset, like 09:30-06:00, keeps it.',
    ),
};

type Times = {
  startTime?: string | undefined;
  endTime?: string | undefined;
  timeZone?: string | undefined;
};

/**
 * The values of `timesForm` with the times in HighLevel's format: ISO 8601 with an offset.
 *
 * @throws UserError if the end is not after the start.
 */
export const withTimes = <F extends Times>(
  { timeZone, ...form }: F,
  zapier: { timeZone: string },
) => {
  const [startTime, endTime] = [form.startTime, form.endTime].map(
    (time) => time && inZone(time, timeZone ?? zapier.timeZone),
  );
  if (startTime && endTime && Date.parse(endTime) <= Date.parse(startTime)) {
    throw new UserError('End Time: is not after the Start Time.');
  }
  return { ...form, startTime, endTime };
};

/** The same as a request body, with the sub-account. */
export const timedBody = <F extends Times>(
  form: F,
  context: { timeZone: string; locationId: string },
) => ({ ...withTimes(form, context), locationId: context.locationId });

const parts =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?\s?(?:(Z)|([+-]\d\d):?(\d\d))?$/i;

/** A date and time in ISO 8601 with an offset: its own, or the zone's offset at that time. */
export const inZone = (text: string, timeZone: string): string => {
  if (isEpoch(text)) return new Date(Number(text)).toISOString().replace(/\.\d+Z$/, '+00:00');
  const [, day, time = '00:00', seconds = ':00', utc, hours, minutes] =
    parts.exec(text.trim()) ?? [];
  const wall = `${day}T${time}${seconds}`;
  if (utc) return `${wall}+00:00`;
  return wall + (hours ? `${hours}:${minutes}` : offsetOf(wall, timeZone));
};
