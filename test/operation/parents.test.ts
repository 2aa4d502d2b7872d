import * as dropdowns from '../../dropdowns';
import app from '../../index';
import { factsOf } from '../../operation/declaration';

type Field = ReturnType<typeof factsOf>['fields'][number];

const inputsOf = new Map(
  Object.entries(dropdowns).map(([key, dropdown]) => [
    key,
    factsOf(dropdown).fields.map((field) => field.key),
  ]),
);

/**
 * Forms that have a dropdown's filter field on which the dropdown intentionally does not depend:
 * [field, filter], and why.
 */
const meant: Record<string, [field: string, filter: string][]> = {
  // A mapped ID must work without the filter.
  '*': [
    ['appointmentId', 'chooseFromCalendarId'],
    ['eventId', 'chooseFromCalendarId'],
    ['id', 'chooseFromConversationId'],
    ['messageId', 'chooseFromConversationId'],
    ['emailMessageId', 'chooseFromConversationId'],
  ],
  delete_relation: [['relationId', 'recordId']],
  // The conversation of the contact in the form.
  search_conversations: [['id', 'contactId']],
  find_conversation: [['id', 'contactId']],
  new_message: [['conversationId', 'contactId']],
  new_call: [['conversationId', 'contactId']],
  // The conversation of the contact who wrote.
  add_inbound_message: [
    ['conversationId', 'contactId'],
    ['chooseFromConversationId', 'contactId'],
  ],
  // Users of the sub-account in the form.
  search_users: [['ids', 'locationId']],
  send_message: [
    // A reply belongs to a message of the recipient.
    ['chooseFromConversationId', 'contactId'],
    ['replyMessageId', 'chooseFromConversationId'],
    ['threadId', 'chooseFromConversationId'],
    ['forward_recipientConversationId', 'forward_recipientContactId'],
    ['forward_sourceConversationId', 'forward_sourceContactId'],
    ['forward_messageId', 'forward_sourceConversationId'],
    ['forward_emailMessageId', 'forward_sourceConversationId'],
  ],
  update_block_slot: [
    ['eventId', 'calendarId'],
    ['eventId', 'assignedUserId'],
  ],
};

const operations = [app.triggers, app.creates, app.searches]
  .flatMap((kind) => Object.values(kind ?? {}))
  .filter(({ display }) => !display.hidden);

/** The filters of a field's dropdown that the form has, without those that the field depends on. */
const filtersOf = (fields: Field[], { key, dynamic, dependsOn = [] }: Field): [string, string][] =>
  (inputsOf.get(dynamic?.split('.')[0] ?? '') ?? [])
    .filter((filter) => fields.some((field) => field.key === filter))
    .filter((filter) => !dependsOn.includes(filter))
    // The type of record in the lists of the other side (lists/records.ts).
    .filter((filter) => !/RecordKind$/.test(filter))
    .map((filter) => [key, filter]);

test.each(operations)('$key: each dropdown depends on the parent of its own field', (operation) => {
  const { key, fields } = factsOf(operation);
  const all = fields.flatMap((field) => [field, ...((field.children ?? []) as Field[])]);
  const filters = all.flatMap((field) => filtersOf(fields, field));
  const known = [...(meant['*'] ?? []), ...(meant[key] ?? [])].map((pair) => pair.join(' by '));
  expect(known).toEqual(expect.arrayContaining(filters.map((pair) => pair.join(' by '))));
});
