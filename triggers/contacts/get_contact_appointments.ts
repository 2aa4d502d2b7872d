import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { pollingTrigger } from '../../operation';
import { contactAppointment } from '../../records/contact_appointment';

export default pollingTrigger({
  key: 'get_contact_appointments',
  noun: 'Appointment',
  label: 'Get Contact Appointments',
  description: 'Triggers when an appointment is booked for a contact that you choose.',
  endpoint: 'GET /contacts/{contactId}/appointments',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId() }),
  result: 'events',
  record: contactAppointment,
  firesOn: 'user choice',
  leavesOut: ({ deleted }, _, { withUpdates }) => deleted === true && !withUpdates,
  watches: ['contactId'],
});
