import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'pipeline_dropdown',
  noun: 'Pipeline',
  endpoint: 'GET /opportunities/pipelines',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'pipelines',
});
