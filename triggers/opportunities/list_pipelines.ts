import * as z from 'zod';
import { listPipelines } from '../../lists/pipelines';
import { pollingTrigger } from '../../operation';
import { pipeline } from '../../records/pipeline';

export default pollingTrigger({
  key: 'list_pipelines',
  noun: 'Pipeline',
  label: 'List Pipelines',
  description: 'Triggers when a pipeline is created, or also changed in its name or its stages.',
  ...listPipelines,
  input: z.object({}),
  record: pipeline,
  firesOn: 'user choice',
  watches: [],
});
