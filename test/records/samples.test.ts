import { type Operation, operations } from '../../harness/forms';

type Item = Record<string, unknown>;

const sampleOf = ({ operation }: Operation): Item => ({ ...Object(operation.sample) });

const samples = operations.map(([key, operation]): [string, Item] => [key, sampleOf(operation)]);

/** IDs with the same meaning in all samples: Harbor Dental, its patient, its calendar. */
const shared = [
  'assignedTo',
  'assignedUserId',
  'associationId',
  'calendarId',
  'campaignId',
  'companyId',
  'contactId',
  'conversationId',
  'locationId',
  'opportunityId',
  'pipelineId',
  'pipelineStageId',
  'subscriptionId',
  'visitorId',
  'workflowId',
];

test.each(shared)('%s is the same in every sample', (key) => {
  const values = samples.flatMap(([, sample]) => (sample[key] === undefined ? [] : [sample[key]]));
  expect(values.length).toBeGreaterThan(1);
  expect([...new Set(values)]).toHaveLength(1);
});

test.each([
  ['contactId', 'get_contact'],
  ['calendarId', 'get_calendar_by_id'],
  ['conversationId', 'get_conversation'],
  ['locationId', 'list_locations'],
  ['companyId', 'get_company'],
  ['pipelineId', 'list_pipelines'],
  ['pipelineStageId', 'find_pipeline_stage'],
  ['associationId', 'find_associations'],
  ['secondRecordId', 'create_object_record'],
  ['opportunityId', 'get_opportunity'],
  ['entityId', 'new_order'],
])('%s of a sample is the ID of the sample of %s', (key, operation) => {
  const { id } = new Map(samples).get(operation) ?? {};
  for (const [, sample] of samples) {
    if (sample[key] !== undefined && id !== undefined) expect(sample[key]).toBe(id);
  }
  expect(id).toEqual(expect.any(String));
});

const timeIn = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : Number.NaN);

/** Pairs of times; the first is not later than the second. */
const inOrder = [
  ['dateAdded', 'dateUpdated'],
  ['createdAt', 'updatedAt'],
  ['createdAt', 'publishedAt'],
  ['startTime', 'endTime'],
  ['startDate', 'endDate'],
  ['issueDate', 'dueDate'],
  ['issueDate', 'expiryDate'],
  ['publishedAt', 'updatedAt'],
  ['createdAt', 'lastStatusChangeAt'],
  ['createdAt', 'lastStageChangeAt'],
] as const;

test.each(samples)('the times in the sample of %s are in order', (_, sample) => {
  const wrong = inOrder.filter(([first, second]) => timeIn(sample[first]) > timeIn(sample[second]));
  expect(wrong).toEqual([]);
});

/** Contradictions between the values of a sample. */
const contradictionsIn = (sample: Item): string[] => {
  const { changedTo, status, appointmentStatus = status, followers, followersRemoved } = sample;
  const { amount, subtotal, discount, total, amountDue, amountPaid, completed } = sample;
  const isOpen = completed === false;
  return [
    ...(isOpen && changedTo === 'completed' ? ['a task was completed and is open'] : []),
    ...(changedTo !== undefined &&
    appointmentStatus !== undefined &&
    changedTo !== appointmentStatus
      ? [`the status is ${appointmentStatus} and changed to ${changedTo}`]
      : []),
    ...(followersRemoved !== undefined && String(followers) === String(followersRemoved)
      ? ['a follower was removed and is there']
      : []),
    ...(subtotal !== undefined && Number(subtotal) - Number(discount) !== amount
      ? ['the amount is not what the subtotal and the discount make']
      : []),
    ...(amountDue !== undefined && Number(amountDue) + Number(amountPaid) !== total
      ? ['the total is not what is paid and due']
      : []),
  ];
};

test.each(samples)('the sample of %s does not contradict itself', (_, sample) => {
  expect(contradictionsIn(sample)).toEqual([]);
});
