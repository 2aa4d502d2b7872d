import { z } from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

export const calendarDropdown = dropdown({
  key: 'calendar_dropdown',
  noun: 'Calendar',
  scope: 'calendars.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/calendars/`,
    query: { locationId },
    version: '2021-04-15',
  }),
  result: 'calendars',
});

/** A calendar of the sub-account. */
export const calendarId = () => id().meta({ label: 'Calendar', ...choicesFrom(calendarDropdown) });
