import * as z from 'zod';
import { blockedSlotForm, blockedSlotId, hasOneOwner } from '../../inputs/blocked_slot';
import { timedBody } from '../../inputs/zoned_time';
import { action } from '../../operation';
import { blockedSlot } from '../../records/calendar_event';
import { withSent } from '../../records/written';

export default action({
  key: 'update_block_slot',
  noun: 'Blocked Slot',
  label: 'Update Block Slot',
  description:
    'Updates a blocked slot. Choose its calendar or user each time. Other fields that you leave empty stay as they are.',
  endpoint: 'PUT /calendars/events/block-slots/{eventId}',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({ eventId: blockedSlotId(), ...blockedSlotForm }).refine(...hasOneOwner),
  request: (form, context) => ({ body: timedBody(form, context) }),
  result: withSent(blockedSlot),
  record: blockedSlot,
});
