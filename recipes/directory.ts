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
  does: 'Every contact with the tag, or in the business, has a row in a directory, and each change updates the row. Long lists are read page by page.',
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
    'If many contacts are added at once, a check reads as many pages as it needs: 620 new contacts take two requests.',
  ],
  limits: [
    'Contacts that exist when you turn the Zap on do not start it. To add them to the directory, turn the Zap on and then give them the tag in HighLevel with a bulk action.',
    'A check reads all contacts that changed within the last three hours, 5,000 at most.',
    'Zapier holds the runs of a check that finds more than 100 new records at once, until you replay them in the Zap history.',
    'No trigger reports that a contact loses the tag or leaves the business, so its row stays.',
    "HighLevel does not document the order of a business's contacts, so each check reads all of them.",
  ],
};
