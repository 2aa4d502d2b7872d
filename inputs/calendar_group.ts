import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

export const calendarGroupDropdown = dropdown({
  key: 'calendar_group_dropdown',
  noun: 'Calendar Group',
  scope: 'calendars/groups.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/calendars/groups`,
    query: { locationId },
    version: '2021-04-15',
  }),
  result: 'groups',
});

/** A group of calendars. */
export const calendarGroupId = () =>
  id().meta({ label: 'Calendar Group', ...choicesFrom(calendarGroupDropdown) });

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
