import * as z from 'zod';
import { pollingTrigger } from '../../operation';
import { pipeline } from '../../records/pipeline';

export default pollingTrigger({
  key: 'list_pipelines',
  noun: 'Pipeline',
  label: 'List Pipelines',
  description: 'Triggers when a pipeline is created, or also changed in its name or its stages.',
  endpoint: 'GET /opportunities/pipelines',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'pipelines',
  record: pipeline,
  firesOn: 'user choice',
  watches: [],
});
