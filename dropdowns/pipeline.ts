import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'pipeline_dropdown',
  noun: 'Pipeline',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/opportunities/pipelines`,
    query: { locationId },
  }),
  result: 'pipelines',
});
