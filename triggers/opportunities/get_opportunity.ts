import * as z from 'zod';
import { opportunityId } from '../../inputs/opportunity';
import { pollingTrigger } from '../../operation';
import { opportunity } from '../../records/opportunity';

export default pollingTrigger({
  key: 'get_opportunity',
  noun: 'Opportunity',
  label: 'Get Opportunity',
  description: 'Triggers when an opportunity that you choose is changed.',
  endpoint: 'GET /opportunities/{id}',
  scope: 'opportunities.readonly',
  input: z.object({ id: opportunityId() }),
  result: 'opportunity',
  record: opportunity,
  firesOn: 'changed record',
  watches: ['id'],
});
