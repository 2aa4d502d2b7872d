import * as z from 'zod';
import { listEstimates, paperDetails, paperTitle } from '../lists/invoices';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'estimate_dropdown',
  noun: 'Estimate',
  ...listEstimates,
  input: z.object({}),
  title: (estimate: Item) => {
    const { estimateNumberPrefix, estimateNumber, estimateStatus } = estimate;
    return paperTitle([estimateNumberPrefix, estimateNumber, estimateStatus], estimate);
  },
  details: paperDetails,
  isPaged: true,
});
