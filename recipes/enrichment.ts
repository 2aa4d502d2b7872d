import type { Recipe } from './recipe';

const industry = { id: 'aF3kWq8TzLm2Vx6RbN0y', name: 'Industry', dataType: 'TEXT' };
const employees = { id: 'cR7pYs1UoKd5Hg9EtJ4w', name: 'Employees', dataType: 'NUMERICAL' };

export const enrichment: Recipe = {
  title: 'Lead data enriched, with a note',
  forWhom: 'Before you call a new contact, you want to know more than the form contains.',
  does: 'The Zap looks up each new contact with an email address in an app with company data. It adds the results to the contact, and a note names their source.',
  connection: 'sub-account',
  before: ['Two custom fields of contacts: Industry (text) and Employees (number).'],
  needs: { customFields: [industry, employees] },
  zaps: [
    {
      title: 'A new contact is looked up',
      steps: [
        {
          trigger: 'search_contacts',
          fields: {
            triggerOn: 'new',
            filters: [{ filterField: 'email', filterOperator: 'exists' }],
          },
          note: 'new contacts with an email address',
        },
        {
          otherSearch: 'Find Person and Company',
          by: 'email',
          value: '{{1.email}}',
          has: [
            {
              email: 'marta.lind@northshore.example.com',
              company: 'North Shore Boats',
              website: 'https://northshore.test',
              city: 'Astoria',
              industry: 'Boat building',
              employees: 42,
              summary: 'Builds and repairs wooden boats; family-owned since 1961.',
              source: 'Company register, 2026',
            },
          ],
          note: 'stops if nothing is found',
        },
        {
          action: 'update_contact',
          fields: {
            contactId: '{{1.id}}',
            website: '{{2.website}}',
            city: '{{2.city}}',
            [`customFields_TEXT_${industry.id}`]: '{{2.industry}}',
            [`customFields_NUMERICAL_${employees.id}`]: '{{2.employees}}',
          },
          note: 'empty values change nothing',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{1.id}}',
            title: 'Looked up: {{2.company}}',
            body: '{{2.summary}}\n\nSource: {{2.source}}',
          },
          note: 'what was found, and where',
        },
        {
          action: 'add_tags_to_contact',
          fields: { contactId: '{{1.id}}', tags: ['enriched'] },
          note: 'for filters',
        },
      ],
    },
  ],
  expect: [
    'A contact that the other app knows gets a website, a city, both custom fields and one note.',
    'A contact that it does not know stays unchanged.',
    'The Zap does not start again on its own update.',
  ],
  limits: [
    "Keep Trigger On at New Contact. With updates as well, the Zap's own changes would start it again.",
    'Company Name cannot be updated: HighLevel accepts it only when a contact is created or upserted.',
    "HighLevel's search shows changes some seconds later, so a contact may be found only at the next check.",
  ],
};
