import * as z from 'zod';
import { ownedBy } from '../../owned';
import type { Note } from '../../records/contacts';
import { route } from '../../route';
import { flag, requiredText, text } from '../../validation';
import { type ContactCall, contactOf, reading, writing } from './contact';

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
    ...reading,
    answer: (call) => ({
      notes: call.state.notes.where({ contactId: contactOf(call).id }).map(noteView),
    }),
  }),

  route({
    endpoint: 'POST /contacts/{contactId}/notes',
    ...writing,
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
    ...reading,
    answer: (call) => ({
      note: noteView(noteOf(call)),
    }),
  }),

  route({
    endpoint: 'PUT /contacts/{contactId}/notes/{id}',
    ...writing,
    body: z.strictObject(fields).partial(),
    answer: (call) => {
      const note = noteOf(call);
      return { note: noteView(call.state.notes.put({ ...note, ...call.body })) };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/notes/{id}',
    ...writing,
    answer: (call) => {
      const note = noteOf(call);
      call.state.notes.remove(note.id);
      return { succeded: true };
    },
  }),
];

const noteOf = (call: ContactCall<'id'>): Note =>
  ownedBy(call.state.notes, 'Note', call.path('id'), { contactId: contactOf(call).id });

// bodyText, relations and a userId of null are undeclared (docs/highlevel_quirks.md#contact-notes).
const noteView = (note: Note) => ({
  ...note,
  bodyText: note.body.replace(/<[^>]*>/g, ''),
  relations: [{ objectKey: 'contact', recordId: note.contactId }],
});
