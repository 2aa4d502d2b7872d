import * as z from 'zod';
import { withPipelineNames } from '../highlevel/pipelines';
import { opportunityDetails, opportunityTitle } from '../lists/titles';
import { dropdown } from '../operation';

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
  title: opportunityTitle,
  details: opportunityDetails,
  enrichDetails: withPipelineNames,
  isPaged: true,
});
