import * as z from 'zod';
import type { Note } from '../../records/contacts';
import { refusal } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import { flag, requiredText, text } from '../../validation';
import { contactOf } from './contact';

const fields = {
  body: requiredText,
  userId: text.optional(),
  title: text.optional(),
  color: text.optional(),
  pinned: flag.optional(),
};

export const notes = [
  route({
    endpoint: 'GET /contacts/{contactId}/notes',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    answer: (call) => ({
      notes: call.state.notes.where({ contactId: contactOf(call).id }).map(noteView),
    }),
  }),

  route({
    endpoint: 'POST /contacts/{contactId}/notes',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: z.strictObject(fields),
    status: 201,
    answer: (call) => {
      const { id: contactId } = contactOf(call);
      const { body, state } = call;
      const note = state.notes.put({
        id: state.ids.next(),
        contactId,
        ...body,
        userId: body.userId ?? null,
        pinned: body.pinned ?? false,
        dateAdded: state.stamp(),
      });
      return { note: noteView(note) };
    },
  }),

  route({
    endpoint: 'GET /contacts/{contactId}/notes/{id}',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    answer: (call) => ({
      note: noteView(noteOf(call.state, contactOf(call).id, call.path('id'))),
    }),
  }),

  route({
    endpoint: 'PUT /contacts/{contactId}/notes/{id}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: z.strictObject(fields).partial(),
    answer: (call) => {
      const note = noteOf(call.state, contactOf(call).id, call.path('id'));
      return { note: noteView(call.state.notes.put({ ...note, ...call.body })) };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/notes/{id}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    answer: (call) => {
      const note = noteOf(call.state, contactOf(call).id, call.path('id'));
      call.state.notes.remove(note.id);
      return { succeded: true };
    },
  }),
];

const noteOf = (state: State, contactId: string, id: string): Note => {
  const note = state.notes.find(id);
  if (note?.contactId !== contactId) throw refusal(404, `Note with id ${id} not found`);
  return note;
};

// bodyText, relations and a userId of null are undeclared (docs/highlevel_quirks.md#contact-notes).
const noteView = (note: Note) => ({
  ...note,
  bodyText: note.body.replace(/<[^>]*>/g, ''),
  relations: [{ objectKey: 'contact', recordId: note.contactId }],
});
