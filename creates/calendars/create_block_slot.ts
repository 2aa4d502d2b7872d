import * as z from 'zod';
import { blockedSlotForm, hasOneOwner } from '../../inputs/blocked_slot';
import { timedBody } from '../../inputs/zoned_time';
import { action } from '../../operation';
import { blockedSlot } from '../../records/calendar_event';
import { withSent } from '../../records/written';

export default action({
  key: 'create_block_slot',
  noun: 'Blocked Slot',
  label: 'Create Block Slot',
  description: 'Blocks time in a calendar or for a user, so that it cannot be booked.',
  endpoint: 'POST /calendars/events/block-slots',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object(blockedSlotForm).refine(...hasOneOwner),
  request: (form, context) => ({ body: timedBody(form, context) }),
  result: withSent(blockedSlot),
  record: blockedSlot,
});
