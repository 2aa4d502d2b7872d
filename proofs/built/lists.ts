import { type State, seeded } from '../../sandbox';
import type { Message } from '../../sandbox/records/conversations';
import type { Table } from '../../sandbox/table';

type Values = Record<string, unknown>;

/** A dropdown's list, and a way to fill an account with any number of its records. */
export type List = {
  /** The values of the form that contains the dropdown. */
  form: Values;
  /** Fills the account. Returns the values that the dropdown must list, in any order. */
  fill: (state: State, count: number) => string[];
  connection?: 'agency';
  /** True if HighLevel has the same records in every account. */
  isFixed?: true;
};

type Kept = { readonly id: string };

const idOf = (index: number) => `record${String(index).padStart(6, '0')}`;

/** Timestamps one second apart; the first record is the newest. */
const stampOf = (index: number) =>
  new Date(Date.parse('2026-11-19T12:00:00.000Z') - index * 1000).toISOString();

/**
 * Replaces a table's seed with copies of one seeded record.
 *
 * @param write The values in which the copies differ, besides the ID.
 * @param choose Returns the dropdown's value for a record.
 */
const inTable =
  <R extends Kept>(
    table: (state: State) => Table<R>,
    like: string,
    write: (index: number) => Partial<NoInfer<R>>,
    choose: (record: NoInfer<R>) => string = ({ id }) => id,
  ): List['fill'] =>
  (state, count) => {
    const records = table(state);
    const model = records.find(like);
    if (!model) throw new Error(`The sandbox is not seeded with ${like}.`);
    for (const { id } of records.all()) records.remove(id);
    return Array.from({ length: count }, (_, index) =>
      choose(records.put({ ...model, ...write(index), id: idOf(index) })),
    );
  };

const named = (index: number) => ({ name: `Number ${index}` });
const stamped = (index: number) => ({ createdAt: stampOf(index), updatedAt: stampOf(index) });
const namedAndStamped = (index: number) => ({ ...named(index), ...stamped(index) });
const dated = (index: number) => ({ dateAdded: stampOf(index), dateUpdated: stampOf(index) });
const today = { startTime: '2026-11-20T16:00:00.000Z', endTime: '2026-11-20T16:30:00.000Z' };

const contacts = inTable(
  (state) => state.contacts,
  seeded.contacts.liam,
  (index) => ({
    firstName: `Number ${index}`,
    email: `number${index}@example.com`,
    phone: `+1555${String(index).padStart(7, '0')}`,
    ...dated(index),
  }),
);

const opportunities = inTable(
  (state) => state.opportunities,
  seeded.opportunities.whitening,
  (index) => namedAndStamped(index),
);

const businesses = inTable(
  (state) => state.businesses,
  seeded.businesses.harborMarina,
  (index) => namedAndStamped(index),
);

/** HighLevel sorts conversations by their last message. */
const conversations: List['fill'] = (state, count) => {
  const message = state.messages.find(seeded.messages.sms);
  if (!message) throw new Error('The sandbox is not seeded with a text message.');
  const ids = inTable(
    (each) => each.conversations,
    seeded.conversations.maya,
    (index) => ({ dateAdded: stampOf(index) }),
  )(state, count);
  for (const { id } of state.messages.all()) state.messages.remove(id);
  for (const [index, conversationId] of ids.entries()) {
    const dateAdded = stampOf(index);
    state.messages.put({ ...message, id: `last-${conversationId}`, conversationId, dateAdded });
  }
  return ids;
};

const inConversation = (messageType: Message['messageType'], meta: (index: number) => object) =>
  inTable(
    (state) => state.messages,
    seeded.messages.sms,
    (index) => ({ messageType, meta: meta(index), dateAdded: stampOf(index) }),
  );

/** Threads of two emails; if the number is odd, one thread has a single email. */
const emails: List['fill'] = (state, count) => {
  const threads = Math.ceil(count / 2);
  const ids = Array.from({ length: count }, (_, index) => `email${idOf(index)}`);
  const idsOf = (thread: number) => ids.slice(thread * 2, thread * 2 + 2);
  inConversation('TYPE_EMAIL', (index) => ({
    email: { subject: `Thread ${index}`, messageIds: idsOf(index) },
  }))(state, threads);
  return ids;
};

const stages: List['fill'] = (state, count) => {
  const pipeline = state.pipelines.find(seeded.pipelines.treatments);
  const [stage] = pipeline?.stages ?? [];
  if (!pipeline || !stage) throw new Error('The sandbox is not seeded with a pipeline.');
  const all = Array.from({ length: count }, (_, index) => ({
    ...stage,
    ...named(index),
    id: idOf(index),
    position: index,
  }));
  state.pipelines.put({ ...pipeline, stages: all });
  return all.map(({ id }) => id);
};

/** Every account has HighLevel's own objects. */
const objects: List['fill'] = (state, count) => {
  const own = state.objects.all().filter(({ standard }) => standard);
  const keys = inTable(
    (each) => each.objects,
    seeded.objects.treatmentPlan,
    (index) => ({ key: `custom_objects.number_${index}` }),
    ({ key }) => key,
  )(state, count);
  for (const object of own) state.objects.put(object);
  return [...own.map(({ key }) => key), ...keys];
};

const treatmentPlan = 'custom_objects.treatment_plan';

/** The business object has records like a custom object. */
const customObjects: List['fill'] = (state, count) =>
  objects(state, count).filter((key) => !['contact', 'opportunity'].includes(key));

const associations = (choose: (association: { id: string; key: string }) => string) =>
  inTable(
    (state) => state.associations,
    seeded.associations.family,
    (index) => ({ key: `key_${index}` }),
    (each) => choose(each),
  );

const customFields = (like: string) =>
  inTable(
    (state) => state.customFields,
    like,
    (index) => ({ ...named(index), fieldKey: `number_${index}`, position: index }),
  );

const checkups = { calendarId: seeded.calendars.checkups };
const ofContact = { contactId: seeded.contactId };
const ofConversation = { chooseFromConversationId: seeded.conversations.maya };
const ofSource = { forward_sourceConversationId: seeded.conversations.maya };

const messages = inConversation('TYPE_SMS', () => ({}));

const recordLists = (dropdown: string, kindKey: string): [string, List][] => [
  [dropdown, { form: { [kindKey]: 'contact' }, fill: contacts }],
  [dropdown, { form: { [kindKey]: 'opportunity' }, fill: opportunities }],
  [dropdown, { form: { [kindKey]: 'business' }, fill: businesses }],
];

/** A dropdown that depends on no other field and lists a table's records (`inTable`). */
const dropdownOf = <R extends Kept>(
  dropdown: string,
  table: (state: State) => Table<R>,
  like: string,
  write: (index: number) => Partial<NoInfer<R>>,
): [string, List] => [dropdown, { form: {}, fill: inTable(table, like, write) }];

/** The lists of all dropdowns, by dropdown key. */
export const lists: [dropdown: string, list: List][] = [
  [
    'appointment_dropdown',
    {
      form: { chooseFromCalendarId: seeded.calendars.checkups },
      fill: inTable(
        (state) => state.appointments,
        seeded.appointments.priyaCheckup,
        (index) => ({ title: `Number ${index}`, ...today, ...dated(index) }),
      ),
    },
  ],
  [
    'appointment_note_dropdown',
    {
      form: { appointmentId: seeded.appointments.checkup },
      fill: inTable(
        (state) => state.appointmentNotes,
        seeded.appointmentNotes.insurance,
        (index) => ({ body: `Number ${index}`, dateAdded: stampOf(index) }),
      ),
    },
  ],
  ['association_dropdown', { form: {}, fill: associations(({ id }) => id) }],
  ['association_key_dropdown', { form: {}, fill: associations(({ key }) => key) }],
  [
    'blocked_slot_dropdown',
    {
      form: checkups,
      fill: inTable(
        (state) => state.blockedSlots,
        seeded.blockedSlots.staffMeeting,
        (index) => ({ title: `Number ${index}`, ...today, ...dated(index) }),
      ),
    },
  ],
  dropdownOf(
    'blog_author_dropdown',
    (state) => state.blogAuthors,
    seeded.blogAuthors.ingrid,
    (index) => named(index),
  ),
  [
    'blog_category_dropdown',
    {
      form: {},
      fill: inTable(
        (state) => state.blogCategories,
        seeded.blogCategories.care,
        (index) => ({ label: `Number ${index}` }),
      ),
    },
  ],
  dropdownOf(
    'blog_dropdown',
    (state) => state.blogs,
    seeded.blogs.journal,
    (index) => named(index),
  ),
  [
    'blog_post_dropdown',
    {
      form: { blogId: seeded.blogs.journal },
      fill: inTable(
        (state) => state.blogPosts,
        seeded.blogPosts.flossing,
        (index) => ({ title: `Number ${index}`, urlSlug: `number-${index}` }),
      ),
    },
  ],
  ['business_dropdown', { form: {}, fill: businesses }],
  dropdownOf(
    'calendar_dropdown',
    (state) => state.calendars,
    seeded.calendars.checkups,
    (index) => named(index),
  ),
  dropdownOf(
    'calendar_group_dropdown',
    (state) => state.calendarGroups,
    seeded.calendarGroups.family,
    (index) => named(index),
  ),
  [
    'calendar_notification_dropdown',
    {
      form: checkups,
      fill: inTable(
        (state) => state.notifications,
        seeded.notifications.booked,
        (index) => ({ subject: `Number ${index}` }),
      ),
    },
  ],
  [
    'calendar_resource_dropdown',
    {
      form: { resourceType: 'rooms' },
      fill: inTable(
        (state) => state.resources,
        seeded.resources.treatmentRoom,
        (index) => named(index),
      ),
    },
  ],
  dropdownOf(
    'campaign_dropdown',
    (state) => state.campaigns,
    seeded.campaigns.welcome,
    (index) => named(index),
  ),
  ['contact_dropdown', { form: {}, fill: contacts }],
  ['conversation_dropdown', { form: {}, fill: conversations }],
  ['conversation_dropdown', { form: ofContact, fill: conversations }],
  [
    'recipient_conversation_dropdown',
    { form: { forward_recipientContactId: seeded.contactId }, fill: conversations },
  ],
  [
    'source_conversation_dropdown',
    { form: { forward_sourceContactId: seeded.contactId }, fill: conversations },
  ],
  ['custom_field_dropdown', { form: {}, fill: customFields(seeded.customFields.text) }],
  dropdownOf(
    'document_template_dropdown',
    (state) => state.documentTemplates,
    seeded.documentTemplates.consent,
    (index) => named(index),
  ),
  ['email_dropdown', { form: ofConversation, fill: emails }],
  ['source_email_dropdown', { form: ofSource, fill: emails }],
  ['file_custom_field_dropdown', { form: {}, fill: customFields(seeded.customFields.fileUpload) }],
  dropdownOf(
    'media_folder_dropdown',
    (state) => state.mediaFolders,
    seeded.mediaFolders.brochures,
    (index) => named(index),
  ),
  ['custom_object_dropdown', { form: {}, fill: customObjects }],
  [
    'object_property_dropdown',
    {
      form: { schemaKey: treatmentPlan },
      fill: (state, count) => {
        const [model] = state.objectProperties.all();
        if (!model) throw new Error('The sandbox is not seeded with a property.');
        return inTable(
          (each) => each.objectProperties,
          model.id,
          (index) => ({ ...named(index), fieldKey: `${treatmentPlan}.number_${index}` }),
          ({ fieldKey }) => fieldKey.replace(`${treatmentPlan}.`, ''),
        )(state, count);
      },
    },
  ],
  [
    'object_record_dropdown',
    {
      form: { schemaKey: treatmentPlan },
      fill: inTable(
        (state) => state.objectRecords,
        seeded.treatmentPlans.whitening,
        (index) => ({ properties: { name: `Number ${index}` } }),
      ),
    },
  ],
  dropdownOf(
    'form_dropdown',
    (state) => state.forms,
    seeded.forms.newPatient,
    (index) => named(index),
  ),
  dropdownOf(
    'invoice_dropdown',
    (state) => state.invoices,
    seeded.invoices.whitening,
    (index) => namedAndStamped(index),
  ),
  dropdownOf(
    'estimate_dropdown',
    (state) => state.estimates,
    seeded.estimates.aligners,
    (index) => namedAndStamped(index),
  ),
  dropdownOf(
    'lost_reason_dropdown',
    (state) => state.lostReasons,
    seeded.lostReasons.price,
    (index) => namedAndStamped(index),
  ),
  ['message_dropdown', { form: ofConversation, fill: messages }],
  ['source_message_dropdown', { form: ofSource, fill: messages }],
  [
    'note_dropdown',
    {
      form: ofContact,
      fill: inTable(
        (state) => state.notes,
        seeded.notes.firstCall,
        (index) => ({ body: `Number ${index}`, dateAdded: stampOf(index) }),
      ),
    },
  ],
  ['object_dropdown', { form: {}, fill: objects }],
  [
    'opportunity_custom_field_dropdown',
    { form: {}, fill: customFields(seeded.customFields.opportunityText) },
  ],
  ['opportunity_dropdown', { form: {}, fill: opportunities }],
  dropdownOf(
    'pipeline_dropdown',
    (state) => state.pipelines,
    seeded.pipelines.treatments,
    (index) => named(index),
  ),
  ['pipeline_stage_dropdown', { form: { pipelineId: seeded.pipelines.treatments }, fill: stages }],
  [
    'order_dropdown',
    {
      form: {},
      fill: inTable(
        (state) => state.orders,
        seeded.orders.whitening,
        (index) => ({ sourceName: `Number ${index}`, ...stamped(index) }),
      ),
    },
  ],
  dropdownOf(
    'product_collection_dropdown',
    (state) => state.productCollections,
    seeded.productCollections.atHome,
    (index) => named(index),
  ),
  [
    'subscription_dropdown',
    {
      form: {},
      fill: inTable(
        (state) => state.subscriptions,
        seeded.subscriptions.membership,
        (index) => ({ entitySourceName: `Number ${index}`, ...stamped(index) }),
      ),
    },
  ],
  dropdownOf(
    'product_dropdown',
    (state) => state.products,
    seeded.products.whiteningKit,
    (index) => named(index),
  ),
  ...recordLists('record_dropdown', 'recordKind'),
  ...recordLists('first_record_dropdown', 'firstRecordKind'),
  ...recordLists('second_record_dropdown', 'secondRecordKind'),
  [
    'relation_dropdown',
    {
      form: { recordId: seeded.contacts.maya },
      fill: (state, count) => {
        const [model] = state.relations.all();
        if (!model) throw new Error('The sandbox is not seeded with a relation.');
        return inTable(
          (each) => each.relations,
          model.id,
          (index) => ({ firstRecordId: seeded.contacts.maya, secondRecordId: `other${index}` }),
        )(state, count);
      },
    },
  ],
  [
    'snapshot_dropdown',
    {
      form: {},
      connection: 'agency',
      fill: inTable(
        (state) => state.snapshots,
        seeded.snapshots.dental,
        (index) => named(index),
      ),
    },
  ],
  dropdownOf(
    'social_account_dropdown',
    (state) => state.socialAccounts,
    seeded.socialAccounts.facebook,
    (index) => named(index),
  ),
  dropdownOf(
    'social_category_dropdown',
    (state) => state.socialCategories,
    seeded.socialCategories.tips,
    (index) => named(index),
  ),
  dropdownOf(
    'social_tag_dropdown',
    (state) => state.socialTags,
    seeded.socialTags.smiles,
    (index) => named(index),
  ),
  [
    'sub_account_dropdown',
    {
      form: {},
      connection: 'agency',
      fill: inTable(
        (state) => state.locations,
        seeded.locations.harbor,
        (index) => named(index),
      ),
    },
  ],
  dropdownOf(
    'survey_dropdown',
    (state) => state.surveys,
    seeded.surveys.visit,
    (index) => named(index),
  ),
  [
    'tag_dropdown',
    {
      form: {},
      fill: (state, count) => {
        const [model] = state.tags.where({ locationId: seeded.locationId });
        if (!model) throw new Error('The sandbox is not seeded with a tag.');
        return inTable(
          (each) => each.tags,
          model.id,
          (index) => ({ name: `tag ${index}` }),
          ({ name }) => name,
        )(state, count);
      },
    },
  ],
  [
    'task_dropdown',
    {
      form: ofContact,
      fill: inTable(
        (state) => state.tasks,
        seeded.tasks.callBack,
        (index) => ({ title: `Number ${index}` }),
      ),
    },
  ],
  ['time_zone_dropdown', { form: {}, isFixed: true, fill: () => [] }],
  [
    'user_dropdown',
    {
      form: {},
      fill: inTable(
        (state) => state.users,
        seeded.users.reception,
        (index) => ({
          firstName: `Number ${index}`,
          email: `number${index}@example.com`,
          dateAdded: stampOf(index),
        }),
      ),
    },
  ],
  dropdownOf(
    'workflow_dropdown',
    (state) => state.workflows,
    seeded.workflows.newPatient,
    (index) => named(index),
  ),
];
