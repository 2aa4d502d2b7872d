import type { Recipe } from './recipe';

const industry = { id: 'aF3kWq8TzLm2Vx6RbN0y', name: 'Industry', dataType: 'TEXT' };
const employees = { id: 'cR7pYs1UoKd5Hg9EtJ4w', name: 'Employees', dataType: 'NUMERICAL' };

export const enrichment: Recipe = {
  title: 'Lead data enriched, with a note',
  forWhom: 'You want to know more about a new contact than its form says, before somebody calls.',
  does: 'Each new contact with an email address is looked up in an app that knows companies. What it finds goes into the contact, and a note says where it is from.',
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
          looksUp: 'Find Person and Company',
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
          note: 'stops if it knows nobody',
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
          note: 'empty values leave what is there',
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
          note: 'so that it can be filtered by',
        },
      ],
    },
  ],
  expect: [
    'A contact that the other app knows has a website, a city and both custom fields afterwards, and one note.',
    'A contact that it does not know stays as it is.',
    'The Zap does not start again on its own update.',
  ],
  limits: [
    'Keep Trigger On at New Contact: with updates as well, the Zap would start itself again by what it writes.',
    'Company Name cannot be updated: HighLevel takes it only when a contact is created or upserted.',
    'The search of HighLevel lags some seconds behind what was just written; a contact is found at the next check at the latest.',
  ],
};
