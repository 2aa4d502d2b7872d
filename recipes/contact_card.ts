import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

const maya = choice('Maya Ortiz (maya.ortiz@example.com)', seeded.contactId);

export const contactCard: Recipe = {
  title: 'One contact with its tasks and notes put together',
  forWhom:
    'You follow an important contact in another app and want to see its data, tasks and notes there in one place.',
  does: "Three Zaps keep a card of the contact, with lists of its tasks and notes. The contact's ID connects them.",
  connection: 'sub-account',
  before: ['The other app has three lists: Cards, Card Tasks and Card Notes.'],
  zaps: [
    {
      title: 'The card',
      steps: [
        {
          trigger: 'get_contact',
          fields: { contactId: maya },
          note: 'whenever the contact changes',
        },
        {
          saves: 'Create or Update Card',
          into: 'Cards',
          by: 'contact_id',
          fields: {
            contact_id: '{{1.id}}',
            name: '{{1.name}}',
            email: '{{1.email}}',
            phone: '{{1.phone}}',
            tags: '{{1.tags}}',
          },
          note: 'one card for the contact',
        },
      ],
    },
    {
      title: 'Its tasks',
      steps: [
        {
          trigger: 'get_contact_tasks',
          fields: { contactId: maya, triggerOn: 'new_or_updated' },
          note: 'new, changed or completed',
        },
        {
          saves: 'Create or Update Card Task',
          into: 'Card Tasks',
          by: 'task_id',
          fields: {
            task_id: '{{1.id}}',
            contact_id: '{{1.contactId}}',
            title: '{{1.title}}',
            due: '{{1.dueDate}}',
            done: '{{1.completed}}',
          },
          note: 'belongs to the card by the contact ID',
        },
      ],
    },
    {
      title: 'Its notes',
      steps: [
        {
          trigger: 'get_contact_notes',
          fields: { contactId: maya, triggerOn: 'new_or_updated' },
          note: 'new or edited',
        },
        {
          saves: 'Create or Update Card Note',
          into: 'Card Notes',
          by: 'note_id',
          fields: {
            note_id: '{{1.id}}',
            contact_id: '{{1.contactId}}',
            title: '{{1.title}}',
            text: '{{1.body}}',
            written: '{{1.dateAdded}}',
          },
          note: 'belongs to the card by the contact ID',
        },
      ],
    },
  ],
  expect: [
    'Changing the contact changes its card; there is never a second card.',
    "Each new, changed or completed task, and each new or edited note, is in its list with the contact's ID.",
  ],
  limits: [
    'Existing tasks and notes do not start a Zap that you turn on. Change one to send it, or send all of them at once with [On-demand reconciliation](reconciliation.md).',
    'A trigger can only be the first step of a Zap, so tasks and notes cannot be read in the middle of one. For contacts that have an opportunity, Search Opportunities returns contact, tasks, notes and appointments in one step.',
    'No trigger reports a deleted note or task.',
  ],
};
