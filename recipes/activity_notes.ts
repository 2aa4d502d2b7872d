import type { Recipe } from './recipe';

export const activityNotes: Recipe = {
  title: 'Activities and notes as notes in HighLevel',
  forWhom:
    'Your team records calls, visits and notes in another app, and everyone who opens the contact in HighLevel should see them.',
  does: 'Each activity becomes a note on the contact with its email address. When the activity is edited, the same note changes.',
  connection: 'sub-account',
  before: ['The other app has a field for the ID of the note in HighLevel.'],
  zaps: [
    {
      title: 'An activity becomes a note, and stays one',
      steps: [
        {
          arrives: 'New or Updated Activity',
          items: [
            {
              id: 'A-77',
              kind: 'Call',
              subject: 'Asked about prices',
              text: 'Wants an offer for whitening before Christmas.',
              email: 'sofia.rossi@example.com',
              first_name: 'Sofia',
              last_name: 'Rossi',
              highlevel_note_id: '',
            },
            {
              id: 'A-78',
              kind: 'Visit',
              subject: 'At the trade fair',
              text: 'Met her at our stand.',
              email: 'ines.marques@example.com',
              first_name: 'Ines',
              last_name: 'Marques',
              highlevel_note_id: '',
            },
          ],
          note: 'calls, visits, notes',
        },
        {
          search: 'find_contact',
          fields: { email: '{{1.email}}' },
          otherwise: {
            create: {
              firstName: '{{1.first_name}}',
              lastName: '{{1.last_name}}',
              email: '{{1.email}}',
            },
          },
          note: 'by email; created if not found',
        },
        {
          note: 'does the activity have a note?',
          paths: [
            {
              path: 'New activity',
              rules: [['{{1.highlevel_note_id}}', 'Does not exist']],
              steps: [
                {
                  action: 'create_contact_note',
                  fields: {
                    contactId: '{{2.id}}',
                    title: '{{1.kind}}: {{1.subject}}',
                    body: '{{1.text}}',
                  },
                  note: 'a new note',
                },
                {
                  saves: 'Update Activity',
                  into: 'Activities',
                  by: 'id',
                  fields: { id: '{{1.id}}', highlevel_note_id: '{{5.id}}' },
                  note: 'remembers the ID of the note',
                },
              ],
            },
            {
              path: 'Known activity',
              rules: [['{{1.highlevel_note_id}}', 'Exists']],
              steps: [
                {
                  action: 'update_contact_note',
                  fields: {
                    contactId: '{{2.id}}',
                    id: '{{1.highlevel_note_id}}',
                    title: '{{1.kind}}: {{1.subject}}',
                    body: '{{1.text}}',
                  },
                  note: 'the same note, with the new text',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  expect: [
    'One note for each activity, with its kind and subject as the title, on the contact with that email address.',
    'An edited activity changes its note; there is no second note.',
    'An activity of an unknown person first creates the contact.',
  ],
  limits: [
    'When the last step of the first path writes the ID to the other app, that update starts the Zap again. The second path then writes the same text once more, which changes nothing.',
    'Notes go from HighLevel to the other app only for single contacts: Get Contact Notes watches one contact that you choose. For a set of contacts see [On-demand reconciliation](reconciliation.md).',
  ],
};
