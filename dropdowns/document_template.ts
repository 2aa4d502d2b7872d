import * as z from 'zod';
import { dayOf } from '../lists/titles';
import { dropdown, type Item } from '../operation';

/** The templates of documents and contracts. */
export default dropdown({
  key: 'document_template_dropdown',
  noun: 'Document Template',
  endpoint: 'GET /proposals/templates',
  scope: 'documents_contracts_template/list.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    query: { locationId, type: 'proposal', limit: '100', skip: String(page * 100) },
  }),
  result: 'data',
  details: ({ updatedAt }: Item) => [dayOf(updatedAt) && `changed ${dayOf(updatedAt)}`],
  isPaged: true,
});
