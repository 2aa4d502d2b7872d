import * as z from 'zod';
import { listPipelines } from '../lists/pipelines';
import { dropdown } from '../operation';

export default dropdown({
  key: 'pipeline_dropdown',
  noun: 'Pipeline',
  ...listPipelines,
  input: z.object({}),
});
