import * as z from 'zod';
import { ownedBy } from '../owned';
import type { AppointmentNote } from '../records/calendar_events';
import { route } from '../route';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { count, requiredText, text } from '../validation';
import { without } from '../views';
import { appointmentOf } from './calendar_events';

const april = '2021-04-15' as const;
const body = z.strictObject({ body: requiredText.max(5000), userId: text.optional() });

export const appointmentNotes = [
  route({
    endpoint: 'GET /calendars/appointments/{appointmentId}/notes',
    version: april,
    scope: 'calendars/events.readonly',
    level: 'location',
    query: z.strictObject({ limit: count.pipe(z.number().max(20)), offset: count }),
    answer: ({ path, query: { limit, offset }, grant, state }) => {
      const { id: appointmentId } = appointmentOf(state, grant, path('appointmentId'));
      const found = state.appointmentNotes
        .where({ appointmentId })
        .sort((one, other) => Date.parse(other.dateAdded) - Date.parse(one.dateAdded));
      return {
        notes: found.slice(offset, offset + limit).map(noteView),
        hasMore: found.length > offset + limit,
      };
    },
  }),

  route({
    endpoint: 'POST /calendars/appointments/{appointmentId}/notes',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body,
    status: 201,
    answer: ({ path, body, grant, state }) => {
      const appointment = appointmentOf(state, grant, path('appointmentId'));
      const note = state.appointmentNotes.put({
        id: state.ids.next(),
        appointmentId: appointment.id,
        contactId: appointment.contactId,
        ...body,
        createdBy: writer(state, body.userId ?? grant.userId),
        dateAdded: state.stamp(),
      });
      return { note: noteView(note) };
    },
  }),

  route({
    endpoint: 'PUT /calendars/appointments/{appointmentId}/notes/{noteId}',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body,
    answer: (call) => {
      const note = noteOf(call);
      return { note: noteView(call.state.appointmentNotes.put({ ...note, ...call.body })) };
    },
  }),

  route({
    endpoint: 'DELETE /calendars/appointments/{appointmentId}/notes/{noteId}',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    answer: (call) => {
      call.state.appointmentNotes.remove(noteOf(call).id);
      return { success: true };
    },
  }),
];

type NoteCall = {
  path: (name: 'appointmentId' | 'noteId') => string;
  grant: LocationGrant;
  state: State;
};

const noteOf = ({ path, grant, state }: NoteCall): AppointmentNote => {
  const { id } = appointmentOf(state, grant, path('appointmentId'));
  return ownedBy(state.appointmentNotes, 'Note', path('noteId'), { appointmentId: id });
};

const writer = (state: State, id: string) => {
  const user = state.users.find(id);
  return { id, name: [user?.firstName, user?.lastName].filter(Boolean).join(' ') };
};

const noteView = (note: AppointmentNote) => without(note, 'appointmentId');
