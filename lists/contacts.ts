/** The notes of a contact. */
export const listNotes = {
  endpoint: 'GET /contacts/{contactId}/notes',
  scope: 'contacts.readonly',
  result: 'notes',
} as const;

/** The tasks of a contact. */
export const listTasks = {
  endpoint: 'GET /contacts/{contactId}/tasks',
  scope: 'contacts.readonly',
  result: 'tasks',
} as const;
