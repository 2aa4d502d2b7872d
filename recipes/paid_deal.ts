import type { Recipe } from './recipe';

export const paidDeal: Recipe = {
  title: 'A payment wins the opportunity',
  forWhom: 'A contact who pays has decided, so the opportunity should be set to won automatically.',
  does: "After a successful payment, the Zap finds the contact's open opportunity and sets it to won.",
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
    "A payment sets its contact's open opportunity to won and adds one note.",
    'A contact without an open opportunity gets neither.',
  ],
  limits: ['If the contact has several open opportunities, the newest one is set to won.'],
};
