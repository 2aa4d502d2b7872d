import { z } from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

export const businessDropdown = dropdown({
  key: 'business_dropdown',
  noun: 'Business',
  scope: 'businesses.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/businesses/`,
    query: { locationId, limit: '100', skip: String(page * 100) },
  }),
  result: 'businesses',
  isPaged: true,
});

/** A business (company) that contacts belong to. */
export const businessId = () => id().meta({ label: 'Business', ...choicesFrom(businessDropdown) });
