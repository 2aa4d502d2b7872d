import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const newLead: Recipe = {
  title: 'New lead in another app',
  forWhom:
    'You collect leads in a form, a portal or another CRM, and your team works on them in HighLevel.',
  does: 'Every lead becomes a contact, or updates the one with its email address. All leads get a tag and a note; new ones also get their first two tasks.',
  connection: 'sub-account',
  before: [
    'In HighLevel, under Settings, Business Profile: duplicates are not allowed, and contacts are looked up by email first.',
  ],
  zaps: [
    {
      title: 'A lead becomes a contact with tasks and a note',
      steps: [
        {
          arrives: 'New Lead',
          items: [
            {
              id: 'L-1001',
              first_name: 'Rosa',
              last_name: 'Delgado',
              email: 'rosa.delgado@example.com',
              phone: '+15550101234',
              city: 'Portland',
              source: 'Spring campaign',
              message: 'Can I come in next week to talk about whitening?',
            },
            {
              id: 'L-1002',
              first_name: 'Liam',
              last_name: 'Becker',
              email: 'liam.becker@example.com',
              phone: '+15550101002',
              city: 'Salem',
              source: 'Spring campaign',
              message: 'I have moved. Do you still have my x-rays?',
            },
          ],
          note: 'a form, a portal or another CRM',
        },
        {
          action: 'upsert_contact',
          fields: {
            firstName: '{{1.first_name}}',
            lastName: '{{1.last_name}}',
            email: '{{1.email}}',
            phone: '{{1.phone}}',
            city: '{{1.city}}',
            source: '{{1.source}}',
          },
          note: 'created, or updated by its email address',
        },
        {
          action: 'add_tags_to_contact',
          fields: { contactId: '{{2.id}}', tags: ['spring lead'] },
          note: 'keeps the other tags',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{2.id}}',
            title: 'Lead {{1.id}} from {{1.source}}',
            body: '{{1.message}}',
          },
          note: 'what the lead wrote',
        },
        {
          onlyIf: [['{{2.isNew}}', '(Boolean) Is true']],
          note: 'tasks for new contacts only',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{zap_meta_utc_iso}}',
          expression: '+1 day',
          note: 'this time tomorrow',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{2.id}}',
            title: 'Call {{1.first_name}} {{1.last_name}}',
            dueDate: '{{6.output}}',
            body: '{{1.message}}',
            assignedTo: choice('Tomas Reed', seeded.users.reception),
          },
          note: 'the first task',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{zap_meta_utc_iso}}',
          expression: '+3 days',
          note: 'three days from now',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{2.id}}',
            title: 'Send the welcome letter to {{1.first_name}}',
            dueDate: '{{8.output}}',
            assignedTo: choice('Tomas Reed', seeded.users.reception),
          },
          note: 'the second task',
        },
      ],
    },
  ],
  expect: [
    'A lead with a new email address: a new contact with the tag, one note and two open tasks.',
    'A lead whose email address is known: that contact is updated and gets the tag and a note, but no tasks. It keeps its other tags.',
  ],
  limits: [
    'Leave Tags in Upsert Contact empty, because its value replaces all tags of the contact. Add Tags to Contact keeps them.',
    'A setting of the sub-account, not of the Zap, decides whether email or phone is matched. If the sub-account allows duplicates, you get one only with Create a Duplicate If Allowed.',
    'A lead without an email address is matched by its phone number. A lead without either becomes a new contact each time.',
  ],
};
