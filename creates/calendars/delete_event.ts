import * as z from 'zod';
import { appointmentId, chooseFromCalendar } from '../../inputs/appointment';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_event',
  noun: 'Calendar Event',
  label: 'Delete Event',
  description: 'Deletes an appointment or a blocked slot. This cannot be undone.',
  endpoint: 'DELETE /calendars/events/{eventId}',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({
    eventId: appointmentId().meta({
      label: 'Event',
      description:
        'Choose a Calendar to Choose From to list its appointments, or map the ID of an appointment or a blocked slot.',
    }),
    ...chooseFromCalendar,
  }),
  warning:
    'The event is deleted for good. To cancel an appointment instead, set its status to Cancelled.',
  // The document requires a body but declares no properties (DeleteAppointmentSchema).
  request: () => ({ body: {} }),
  ...deleted('eventId'),
});
