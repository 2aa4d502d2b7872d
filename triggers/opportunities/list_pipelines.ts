import * as z from 'zod';
import { path } from '../../highlevel/path';
import { pollingTrigger } from '../../operation';
import { pipeline } from '../../records/pipeline';

export default pollingTrigger({
  key: 'list_pipelines',
  noun: 'Pipeline',
  label: 'List Pipelines',
  description: 'Triggers when a pipeline is created, or also changed in its name or its stages.',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/opportunities/pipelines`,
    query: { locationId },
  }),
  result: 'pipelines',
  record: pipeline,
  firesOn: 'user choice',
  watches: [],
});
