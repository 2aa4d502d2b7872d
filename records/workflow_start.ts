import { flag, record, text } from '../operation';

/** HighLevel's response to data that was sent to a workflow. */
export const workflowStart = record({
  id: text('jgQ3xUHIHauEHadGtRmM'),
  status: text('Success: request sent to trigger execution server'),
  isStarted: flag(true, { label: 'Is Started' }),
});
