import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

export const lostReasonDropdown = dropdown({
  key: 'lost_reason_dropdown',
  noun: 'Lost Reason',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/opportunities/lost-reason`,
    query: { locationId, limit: 100, skip: page * 100 },
  }),
  result: 'lostReasons',
  isPaged: true,
});

/** Why an opportunity was lost. */
export const lostReasonId = () =>
  id().meta({
    label: 'Lost Reason',
    description: 'Why it was lost; goes with the status Lost.',
    ...choicesFrom(lostReasonDropdown),
  });
