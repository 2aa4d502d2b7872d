import * as z from 'zod';
import { path } from '../../highlevel/path';
import { succeeded } from '../../highlevel/success';
import { opportunityId } from '../../inputs/opportunity';
import { action } from '../../operation';
import { deletion } from '../../records/deletion';

export default action({
  key: 'delete_opportunity',
  noun: 'Opportunity',
  label: 'Delete Opportunity',
  description: 'Deletes an opportunity. This cannot be undone.',
  scope: 'opportunities.write',
  input: z.object({ id: opportunityId() }),
  warning: 'The opportunity is gone for good; its contact stays.',
  request: ({ id }) => ({ method: 'DELETE', path: path`/opportunities/${id}` }),
  result: (body: object, { id }) => ({ id, success: succeeded(body) }),
  record: deletion,
});
