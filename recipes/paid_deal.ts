import type { Recipe } from './recipe';

export const paidDeal: Recipe = {
  title: 'A payment wins the opportunity',
  forWhom: 'Who pays has decided, so the opportunity should say so by itself.',
  does: 'A payment that succeeds finds the open opportunity of the contact and sets it to won.',
  connection: 'sub-account',
  before: ['The scope group payments is added, and the connection was made after that.'],
  zaps: [
    {
      title: 'A payment comes in',
      steps: [
        {
          trigger: 'new_payment',
          fields: { paymentStatus: 'succeeded' },
          note: 'each payment once',
        },
        {
          search: 'find_opportunity',
          fields: { contactId: '{{1.contactId}}', status: 'open' },
          otherwise: 'stop',
          note: 'the open one of the contact',
        },
        {
          action: 'update_opportunity_status',
          fields: { id: '{{2.id}}', status: 'won' },
          note: 'won',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Won by a payment: {{2.name}}',
            body: 'Paid {{1.amount}} {{1.currency}}.',
          },
          note: 'with the amount',
        },
      ],
    },
  ],
  expect: [
    'A payment sets the open opportunity of its contact to won and leaves one note.',
    'A contact without an open opportunity gets neither.',
  ],
  limits: ['Of several open opportunities the last created is set to won.'],
};
