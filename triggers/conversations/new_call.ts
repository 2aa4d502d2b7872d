import * as z from 'zod';
import { callStatus } from '../../inputs/call';
import {
  direction,
  exportFilters,
  exportQuery,
  exportReading,
  matchesDirection,
  readingOf,
} from '../../inputs/message_export';
import { pollingTrigger, timeOf } from '../../operation';
import { newCall } from '../../records/new_message';

const hour = 60 * 60 * 1000;

export default pollingTrigger({
  key: 'new_call',
  noun: 'Call',
  label: 'New Call',
  description:
    'Triggers when a call with a contact has ended or was missed, in any conversation of the sub-account.',
  beyondCatalogue: true,
  ...exportReading,
  input: z.object({
    direction: direction()
      .default('both')
      .describe('A pending call starts the Zap when it ends, or after one hour.'),
    statuses: z.array(callStatus()).min(1).optional().meta({
      label: 'Call Statuses',
      description: 'Only calls with one of these statuses. Leave empty for all statuses.',
    }),
    minDuration: z.int().min(0).optional().meta({
      label: 'Minimum Duration in Seconds',
      description: 'Only calls that lasted at least this long.',
    }),
    ...exportFilters,
  }),
  request: (form, context) => ({ query: exportQuery({ ...form, channel: 'Call' }, context) }),
  record: newCall,
  firesOn: 'new record',
  leavesOut: ({ direction, meta, dateAdded }, form, { now }) => {
    const { callStatus, callDuration = 0 } = { ...Object(meta) };
    const isUnderWay = callStatus === 'pending' && timeOf(dateAdded) > now.getTime() - hour;
    return (
      isUnderWay ||
      !matchesDirection(form.direction, direction) ||
      (form.statuses !== undefined && !form.statuses.includes(callStatus)) ||
      (form.minDuration !== undefined && !(callDuration >= form.minDuration))
    );
  },
  watches: ['direction', 'statuses', 'minDuration', 'contactId', 'conversationId'],
  reading: readingOf('calls', 'Choose a Contact or a Conversation.'),
});
