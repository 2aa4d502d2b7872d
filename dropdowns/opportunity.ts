import * as z from 'zod';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'opportunity_dropdown',
  noun: 'Opportunity',
  endpoint: 'GET /opportunities/search',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    query: { location_id: locationId, order: 'added_desc', page: page + 1, limit: 100 },
  }),
  result: 'opportunities',
  title: ({ name, contact }: Item) => {
    const { name: contactName }: Item = { ...Object(contact) };
    return name && contactName && name !== contactName ? `${name} (${contactName})` : name;
  },
  isPaged: true,
});
