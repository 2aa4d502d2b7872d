import type { Recipe } from './recipe';

export const callLog: Recipe = {
  title: 'Calls in a spreadsheet',
  forWhom: 'You want to know who was called, for how long, and which calls were missed.',
  does: 'Each call becomes a row with its direction, its status and its length.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'A call ends',
      steps: [
        {
          trigger: 'new_call',
          fields: { direction: 'both' },
          note: 'incoming and outgoing',
        },
        {
          saves: 'Create Spreadsheet Row',
          into: 'Calls',
          by: 'call_id',
          fields: {
            call_id: '{{1.id}}',
            who: '{{1.contactName}}',
            direction: '{{1.direction}}',
            status: '{{1.meta__callStatus}}',
            seconds: '{{1.meta__callDuration}}',
          },
          note: 'the length in seconds',
        },
      ],
    },
  ],
  expect: ['A call creates one row when it has ended.'],
  limits: ['The recording is a file. A step that stores files can use the field Recording.'],
};
