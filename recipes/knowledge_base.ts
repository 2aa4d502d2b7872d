import type { Recipe } from './recipe';

export const knowledgeBase: Recipe = {
  title: 'Answers from a spreadsheet into the knowledge base',
  forWhom:
    "Your team collects questions and answers in a table, and HighLevel's AI should use them.",
  does: 'Each new row becomes a question and answer in the knowledge base that the row names. The app has no special action for this: Find Any Record finds the knowledge base, and Make API Call adds to it.',
  connection: 'sub-account',
  before: ['A knowledge base in HighLevel, with the name that the rows have.'],
  zaps: [
    {
      title: 'A row becomes an answer',
      steps: [
        {
          arrives: 'New Row',
          items: [
            {
              knowledge_base: 'bot training kb',
              question: 'Do you work on Saturdays?',
              answer: 'Yes, from 9 to 13.',
            },
          ],
          note: 'a question and its answer',
        },
        {
          search: 'find_any_record',
          fields: {
            resource: 'knowledge-base',
            endpoint: 'GET /knowledge-bases/',
            matchField: 'name',
            matchValue: '{{1.knowledge_base}}',
          },
          otherwise: 'stop',
          note: 'the knowledge base of that name',
        },
        {
          action: 'make_api_call',
          fields: {
            resource: 'knowledge-base',
            endpoint: 'POST /knowledge-bases/faqs',
            knowledgeBaseId: '{{2.id}}',
            question: '{{1.question}}',
            answer: '{{1.answer}}',
          },
          note: 'one question and answer',
        },
        {
          saves: 'Create or Update Row',
          into: 'Answers',
          by: 'question',
          fields: { question: '{{1.question}}', highlevel_id: '{{3.id}}' },
          note: 'with the ID from HighLevel',
        },
      ],
    },
  ],
  expect: [
    'The row has the ID of the new question and answer.',
    'A row that names no knowledge base of yours adds nothing.',
  ],
  limits: [
    'A row that changes later adds a second answer. To change the first one instead, call the update endpoint with the ID in the row.',
  ],
};
