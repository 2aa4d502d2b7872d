import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

const entry = {
  contact_id: '{{1.id}}',
  name: '{{1.name}}',
  email: '{{1.email}}',
  phone: '{{1.phone}}',
  company: '{{1.companyName}}',
  city: '{{1.city}}',
  tags: '{{1.tags}}',
};

export const directory: Recipe = {
  title: 'The contact list as a directory',
  forWhom:
    'People without a login for HighLevel need an up-to-date list of contacts: all with a tag, or all of one business.',
  does: 'Every contact that carries the tag, or belongs to the business, has a row in a directory, and the row follows each change. Long lists are read page by page.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'By tag',
      steps: [
        {
          trigger: 'search_contacts',
          fields: { tags: ['newsletter'], triggerOn: 'new_or_updated' },
          note: 'all contacts with the tag',
        },
        {
          saves: 'Create or Update Row',
          into: 'Directory',
          by: 'contact_id',
          fields: entry,
          note: 'one row for each contact',
        },
      ],
    },
    {
      title: 'By business',
      steps: [
        {
          trigger: 'get_contacts_by_business',
          fields: {
            businessId: choice('Harbor Marina', seeded.businesses.harborMarina),
            triggerOn: 'new_or_updated',
          },
          note: 'all contacts of the business',
        },
        {
          saves: 'Create or Update Row',
          into: 'Business Directory',
          by: 'contact_id',
          fields: entry,
          note: 'one row for each contact',
        },
      ],
    },
  ],
  expect: [
    'A contact that gets the tag, or is linked to the business, gets a row; a change of the contact changes its row.',
    'When many come in at once, a check reads as many pages as it needs: 620 new contacts are two requests.',
  ],
  limits: [
    'What is there when the Zap is turned on starts nothing. To fill the directory with contacts that you have already, give them the tag in HighLevel, in a bulk action, after you turned the Zap on: each comes into the list then.',
    'A check reads on to whatever changed within the last hour, 5,000 contacts at most. Raise Contacts to Look At if a change of more than that can come at once.',
    'Zapier holds the runs of a check that finds more than 100 new records at once, until you replay them in the Zap history.',
    'A contact that loses the tag or leaves the business is no longer listed, without a trigger: its row stays.',
    'The order of the contacts of a business is not documented, so each check reads all of them.',
  ],
};
