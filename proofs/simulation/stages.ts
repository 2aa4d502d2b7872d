import type { Values } from '../../harness/forms';
import { type State, seeded } from '../../sandbox';
import { freeSlots } from '../../sandbox/routes/free_slots';
import type { Table } from '../../sandbox/table';

/** A version of a record, with the values that a simulation changes. */
export type Version = {
  id: string;
  /** The record's text content: the same word means the same content. */
  word: string;
  created: string;
  changed: string;
};

/** The writes of a simulated HighLevel to the trigger's records. */
export type Hands = { put: (version: Version) => void; remove: (id: string) => void };

/** How a trigger is simulated: its records, and how a change is visible. */
export type Stage = {
  form: Values;
  connection: 'location' | 'agency';
  open: (state: State) => Hands;
  /** The word of a record that the trigger returns. */
  wordOf: (item: Record<string, unknown>) => string;
  /**
   * How a change is visible: by a timestamp with milliseconds or seconds, only by its word, or not
   * at all.
   */
  shows: 'stamp' | 'second' | 'word' | 'never';
  /** True if HighLevel reads an index that shows writes some seconds late. */
  isIndexed: boolean;
  /** The ID of the only record, if the trigger watches one record. */
  only?: string;
  /** The maximum number of records. */
  most: number;
  /** True if a record never returns to earlier content. */
  isOneWay: boolean;
  /** The versions that HighLevel returns, if they differ from the written ones. */
  shown?: (state: State) => Map<string, Version>;
  /** The possible words, if a record cannot have any text. */
  words?: string[];
  /** The changes that start the Zap, if not all do; `before` is undefined for a new record. */
  fires?: (version: Version, before: Version | undefined) => boolean;
  /**
   * True if the app remembers what it saw. An event from a poll whose result was lost then starts
   * the Zap later, even if the record has changed again, and a lost memory starts nothing.
   */
  isRemembered?: boolean;
  /**
   * True if the list contains the record, if it does not contain all; the trigger returns no
   * others.
   */
  isListed?: (version: Version) => boolean;
  /** The modes, if the trigger's form depends on the chosen endpoint. */
  modes?: string[];
  /** The number of events in a burst; some hundreds by default. */
  burst?: number;
};

const { locations, users, calendars, contacts } = seeded;

type Kept = { readonly id: string };
type Facts = Partial<Stage> & {
  form?: Values;
  /** The output key of the word. */
  word: string;
};

/**
 * Records in a table of the sandbox, copied from a seeded one.
 *
 * @param isCleared True to delete the seeded records, if the clock would move them into view.
 */
export const inTable =
  <R extends Kept>(
    table: (state: State) => Table<R>,
    like: string,
    write: (version: Version) => Partial<NoInfer<R>>,
    isCleared = false,
  ): Stage['open'] =>
  (state) => {
    const records = table(state);
    const model = records.find(like);
    if (!model) throw new Error(`The sandbox is not seeded with ${like}.`);
    if (isCleared) for (const { id } of records.all()) records.remove(id);
    return {
      put: (version) => records.put({ ...model, ...write(version), id: version.id }),
      remove: (id) => records.remove(id),
    };
  };

export const list = (open: Stage['open'], { word, ...facts }: Facts): Stage => ({
  form: {},
  connection: 'location',
  shows: 'word',
  isIndexed: false,
  isOneWay: false,
  most: Number.POSITIVE_INFINITY,
  wordOf: (item) => String(item[word]),
  open,
  ...facts,
});

/** The records of a table (`inTable`). */
const many = <R extends Kept>(
  table: (state: State) => Table<R>,
  like: string,
  write: (version: Version) => Partial<NoInfer<R>>,
  facts: Facts,
): Stage => list(inTable(table, like, write), facts);

/** A single seeded record. */
const one = <R extends Kept>(
  table: (state: State) => Table<R>,
  only: string,
  write: (version: Version) => Partial<NoInfer<R>>,
  facts: Facts,
): Stage => list(inTable(table, only, write), { ...facts, only, most: 1 });

const added = ({ created }: Version) => ({ dateAdded: created });
const updated = ({ changed }: Version) => ({ dateUpdated: changed });
export const dated = (version: Version) => ({ ...added(version), ...updated(version) });
export const stamped = ({ created, changed }: Version) => ({
  createdAt: created,
  updatedAt: changed,
});

export const contact = (version: Version) => ({ firstName: version.word, ...dated(version) });

const user = ({ word, created }: Version) => ({ firstName: word, dateAdded: created });

/** Dates within a trigger's window for the whole simulation. */
export const held = { startTime: '2026-11-10T15:00:00.000Z', endTime: '2026-11-10T15:30:00.000Z' };

/** A conversation is as new as its last message. */
const conversations: Stage['open'] = (state) => {
  const conversation = state.conversations.find(seeded.conversations.maya);
  const message = state.messages.find(seeded.messages.sms);
  if (!conversation || !message) throw new Error('The sandbox is seeded with no conversation.');
  const last = (id: string) => `last-${id}`;
  return {
    put: ({ id, word, created, changed }) => {
      state.conversations.put({ ...conversation, id, dateAdded: created });
      const said = { id: last(id), conversationId: id, body: word, dateAdded: changed };
      state.messages.put({ ...message, ...said });
    },
    remove: (id) => {
      state.conversations.remove(id);
      state.messages.remove(last(id));
    },
  };
};

/** HighLevel keeps deleted notifications and marks them. */
const notifications: Stage['open'] = (state) => {
  const { put } = inTable<NonNullable<ReturnType<typeof state.notifications.find>>>(
    () => state.notifications,
    seeded.notifications.booked,
    ({ word }) => ({ subject: word }),
  )(state);
  return {
    put,
    remove: (id) => {
      const known = state.notifications.find(id);
      if (known) state.notifications.put({ ...known, deleted: true });
    },
  };
};

const sentence = (transcript: string) => ({
  mediaChannel: 1,
  sentenceIndex: 0,
  startTime: 0,
  endTime: 1_000,
  transcript,
  confidence: 1,
});

const slug = 'as-it-is-taken';

/** A URL slug is taken while a post has it. */
const takenSlug: Stage['open'] = (state) => {
  const post = state.blogPosts.find(seeded.blogPosts.flossing);
  if (!post) throw new Error('The sandbox is seeded with no blog post.');
  return {
    put: ({ word }) => {
      if (word === 'true') state.blogPosts.put({ ...post, id: slug, urlSlug: slug });
      else state.blogPosts.remove(slug);
    },
    remove: () => undefined,
  };
};

const email = 'shared@example.com';

const conversationForm = { conversationId: seeded.conversations.maya };

/** The triggers that read a list, by key. */
export const listStages: Record<string, Stage> = {
  search_contacts: many(
    (state) => state.contacts,
    contacts.liam,
    (version) => contact(version),
    { word: 'firstName', shows: 'stamp', isIndexed: true },
  ),
  get_contacts_by_business: many(
    (state) => state.contacts,
    contacts.liam,
    (version) => ({ ...contact(version), businessId: seeded.businesses.harborMarina }),
    { word: 'firstName', shows: 'stamp', form: { businessId: seeded.businesses.harborMarina } },
  ),
  get_contact_appointments: many(
    (state) => state.appointments,
    seeded.appointments.checkup,
    (version) => ({ title: version.word, ...dated(version) }),
    { word: 'title', shows: 'second', form: { contactId: seeded.contactId } },
  ),
  get_contact_tasks: many(
    (state) => state.tasks,
    seeded.tasks.callBack,
    ({ word }) => ({ title: word }),
    { word: 'title', form: { contactId: seeded.contactId } },
  ),
  get_contact_notes: many(
    (state) => state.notes,
    seeded.notes.firstCall,
    (version) => ({ body: version.word, ...added(version) }),
    { word: 'body', form: { contactId: seeded.contactId } },
  ),
  list_contacts_deprecated: many(
    (state) => state.contacts,
    contacts.liam,
    (version) => contact(version),
    { word: 'firstName', shows: 'stamp' },
  ),
  list_calendar_groups: many(
    (state) => state.calendarGroups,
    seeded.calendarGroups.family,
    ({ word }) => ({ name: word }),
    { word: 'name' },
  ),
  list_calendars: many(
    (state) => state.calendars,
    calendars.checkups,
    ({ word }) => ({ name: word }),
    { word: 'name' },
  ),
  list_calendar_events: list(
    inTable(
      (state) => state.appointments,
      seeded.appointments.checkup,
      (version) => ({ title: version.word, ...held, ...dated(version) }),
      true,
    ),
    { word: 'title', shows: 'stamp', form: { calendarId: calendars.checkups } },
  ),
  list_blocked_slots: list(
    inTable(
      (state) => state.blockedSlots,
      seeded.blockedSlots.staffMeeting,
      (version) => ({
        title: version.word,
        calendarId: calendars.checkups,
        ...held,
        ...dated(version),
      }),
      true,
    ),
    { word: 'title', shows: 'stamp', form: { calendarId: calendars.checkups } },
  ),
  list_appointment_notes: many(
    (state) => state.appointmentNotes,
    seeded.appointmentNotes.insurance,
    (version) => ({ body: version.word, ...added(version) }),
    { word: 'body', form: { appointmentId: seeded.appointments.checkup } },
  ),
  list_calendar_notifications: list(notifications, {
    word: 'subject',
    form: { calendarId: calendars.checkups },
  }),
  list_calendar_resources: many(
    (state) => state.resources,
    seeded.resources.treatmentRoom,
    ({ word }) => ({ name: word }),
    { word: 'name', form: { resourceType: 'rooms' } },
  ),
  search_opportunities: many(
    (state) => state.opportunities,
    seeded.opportunities.whitening,
    (version) => ({ name: version.word, ...stamped(version) }),
    { word: 'name', shows: 'stamp', isIndexed: true },
  ),
  list_pipelines: many(
    (state) => state.pipelines,
    seeded.pipelines.treatments,
    ({ word }) => ({ name: word }),
    { word: 'name' },
  ),
  new_or_updated_record: many(
    (state) => state.businesses,
    seeded.businesses.harborMarina,
    (version) => ({ name: version.word, ...stamped(version) }),
    {
      word: 'name',
      shows: 'stamp',
      modes: ['new', 'new_or_updated'],
      form: { resource: 'businesses', endpoint: 'GET /businesses/' },
    },
  ),
  new_or_updated_object_record: many(
    (state) => state.objectRecords,
    seeded.treatmentPlans.whitening,
    (version) => ({ properties: { name: version.word }, ...stamped(version) }),
    {
      word: 'properties',
      wordOf: ({ properties }) => String(Object(properties).name),
      shows: 'stamp',
      form: { schemaKey: 'custom_objects.treatment_plan' },
    },
  ),
  search_users: many(
    (state) => state.users,
    users.reception,
    (version) => user(version),
    { word: 'firstName', isIndexed: true },
  ),
  filter_users_by_email: many(
    (state) => state.users,
    users.reception,
    (version) => ({ ...user(version), email }),
    { word: 'firstName', connection: 'agency', isIndexed: true, form: { emails: [email] } },
  ),
  list_users_by_location: many(
    (state) => state.users,
    users.reception,
    (version) => user(version),
    { word: 'firstName' },
  ),
  search_conversations: list(conversations, {
    word: 'lastMessageBody',
    shows: 'stamp',
    isIndexed: true,
  }),
  get_messages_by_conversation: many(
    (state) => state.messages,
    seeded.messages.sms,
    (version) => ({ body: version.word, ...added(version) }),
    { word: 'body', form: conversationForm },
  ),
  new_message: many(
    (state) => state.messages,
    seeded.messages.answer,
    (version) => ({ body: version.word, ...added(version) }),
    { word: 'body', shows: 'never' },
  ),
  new_call: list(
    inTable(
      (state) => state.messages,
      seeded.messages.call,
      (version) => ({ altId: version.word, ...added(version) }),
      true,
    ),
    { word: 'altId', shows: 'never' },
  ),
  list_businesses_by_location: many(
    (state) => state.businesses,
    seeded.businesses.harborMarina,
    (version) => ({ name: version.word, ...stamped(version) }),
    { word: 'name', shows: 'stamp' },
  ),
  list_workflows: many(
    (state) => state.workflows,
    seeded.workflows.newPatient,
    (version) => ({ name: version.word, ...stamped(version) }),
    { word: 'name', shows: 'stamp' },
  ),
  list_snapshots: many(
    (state) => state.snapshots,
    seeded.snapshots.dental,
    ({ word }) => ({ name: word }),
    { word: 'name', connection: 'agency' },
  ),
  list_campaigns: many(
    (state) => state.campaigns,
    seeded.campaigns.welcome,
    ({ word }) => ({ name: word }),
    { word: 'name' },
  ),
  list_locations: many(
    (state) => state.locations,
    locations.lakeside,
    ({ word }) => ({ name: word }),
    { word: 'name', connection: 'agency', isIndexed: true },
  ),
  list_custom_fields: many(
    (state) => state.customFields,
    seeded.customFields.text,
    ({ word }) => ({ name: word }),
    { word: 'name' },
  ),
  find_associations: many(
    (state) => state.associations,
    seeded.associations.family,
    ({ word }) => ({ firstObjectLabel: word }),
    { word: 'firstObjectLabel' },
  ),
  get_association_by_keys: many(
    (state) => state.associations,
    seeded.associations.family,
    ({ word }) => ({ firstObjectLabel: word }),
    { word: 'firstObjectLabel', form: { objectKey: 'contact' } },
  ),
  get_relations_by_record: many(
    (state) => state.relations,
    seeded.relations.mayaMarina,
    ({ word }) => ({ firstRecordId: word }),
    {
      word: 'firstRecordId',
      shows: 'never',
      form: { recordKind: 'contact', recordId: seeded.contactId },
    },
  ),
  get_blog_authors: many(
    (state) => state.blogAuthors,
    seeded.blogAuthors.ingrid,
    ({ word, changed }) => ({ name: word, updatedAt: changed }),
    { word: 'name', shows: 'stamp' },
  ),
  get_blog_categories: many(
    (state) => state.blogCategories,
    seeded.blogCategories.care,
    ({ word, changed }) => ({ label: word, updatedAt: changed }),
    { word: 'label', shows: 'stamp' },
  ),
  get_blog_posts: many(
    (state) => state.blogPosts,
    seeded.blogPosts.flossing,
    ({ word, changed }) => ({ title: word, updatedAt: changed }),
    { word: 'title', shows: 'stamp', form: { blogId: seeded.blogs.journal } },
  ),
  get_blogs_by_location: many(
    (state) => state.blogs,
    seeded.blogs.journal,
    ({ word }) => ({ name: word }),
    { word: 'name' },
  ),
  // Each refund is larger than the previous one.
  new_payment: many(
    (state) => state.transactions,
    seeded.transactions.checkup,
    (version) => ({
      entitySourceName: version.word,
      amountRefunded: numberIn(version.word) + 1,
      ...stamped(version),
    }),
    { word: 'entitySourceName', isOneWay: true, form: { paymentStatus: 'refunded' } },
  ),
  new_order: many(
    (state) => state.orders,
    seeded.orders.whitening,
    (version) => ({ sourceName: version.word, ...stamped(version) }),
    { word: 'sourceName', shows: 'never' },
  ),
  new_or_updated_subscription: many(
    (state) => state.subscriptions,
    seeded.subscriptions.membership,
    (version) => ({ entitySourceName: version.word, ...stamped(version) }),
    { word: 'entitySourceName', shows: 'stamp' },
  ),
  // A document that was a draft in between has another revision.
  document_status_changed: many(
    (state) => state.contractDocuments,
    seeded.documents.planMaya,
    (version) => ({
      name: version.word,
      documentRevision: numberIn(version.word) + 1,
      ...stamped(version),
    }),
    { word: 'name', isOneWay: true },
  ),
};

/** The free slots of the coming days; a slot that becomes free again is also an event. */
const slotsOf = (state: State, days: number): Version[] => {
  const calendar = state.calendars.find(calendars.checkups);
  if (!calendar) throw new Error('The sandbox is seeded with no calendar.');
  const startDate = Date.now();
  const window = { startDate, endDate: startDate + days * 86_400_000, userIds: [] };
  return Object.values(freeSlots(state, calendar, window)).flatMap(({ slots }) =>
    slots.map((slot) => {
      const moment = new Date(slot).toISOString();
      return { id: `${calendar.id}_${moment}`, word: '', created: moment, changed: moment };
    }),
  );
};

/** Blocks of free slots: adding a block removes a slot, and removing the block frees it. */
const blocks: Stage['open'] = (state) => {
  const slots = slotsOf(state, 5);
  return {
    put: ({ id, created, changed }) => {
      const { created: startTime = created } = slots[(numberIn(id) * 7) % slots.length] ?? {};
      state.blockedSlots.put({
        id,
        locationId: locations.harbor,
        calendarId: calendars.checkups,
        title: 'Blocked',
        startTime,
        endTime: new Date(Date.parse(startTime) + 60_000).toISOString(),
        dateAdded: created,
        dateUpdated: changed,
      });
    },
    remove: (id) => state.blockedSlots.remove(id),
  };
};

/** Only the size of an unread file is visible; each file here has a different size. */
const aFile = { word: 'size', isOneWay: true, form: { messageId: seeded.messages.call } };

const numberIn = (word: string) => Number(word.replace(/\D/g, ''));

/** The triggers that read one record, by key. */
export const recordStages: Record<string, Stage> = {
  get_contact: one(
    (state) => state.contacts,
    contacts.liam,
    (version) => contact(version),
    {
      word: 'firstName',
      shows: 'stamp',
      form: { contactId: contacts.liam },
    },
  ),
  get_contact_task_by_id: one(
    (state) => state.tasks,
    seeded.tasks.callBack,
    ({ word }) => ({ title: word }),
    { word: 'title', form: { contactId: seeded.contactId, taskId: seeded.tasks.callBack } },
  ),
  get_contact_note_by_id: one(
    (state) => state.notes,
    seeded.notes.firstCall,
    ({ word }) => ({ body: word }),
    { word: 'body', form: { contactId: seeded.contactId, id: seeded.notes.firstCall } },
  ),
  get_calendar_by_id: one(
    (state) => state.calendars,
    calendars.checkups,
    ({ word }) => ({ name: word }),
    { word: 'name', form: { calendarId: calendars.checkups } },
  ),
  get_appointment: one(
    (state) => state.appointments,
    seeded.appointments.checkup,
    (version) => ({ title: version.word, ...updated(version) }),
    { word: 'title', shows: 'stamp', form: { eventId: seeded.appointments.checkup } },
  ),
  get_calendar_notification: one(
    (state) => state.notifications,
    seeded.notifications.booked,
    ({ word }) => ({ subject: word }),
    {
      word: 'subject',
      form: { calendarId: calendars.checkups, notificationId: seeded.notifications.booked },
    },
  ),
  get_calendar_resource: one(
    (state) => state.resources,
    seeded.resources.treatmentRoom,
    ({ word }) => ({ name: word }),
    { word: 'name', form: { resourceType: 'rooms', id: seeded.resources.treatmentRoom } },
  ),
  get_opportunity: one(
    (state) => state.opportunities,
    seeded.opportunities.whitening,
    ({ word, changed }) => ({ name: word, updatedAt: changed }),
    { word: 'name', shows: 'stamp', form: { id: seeded.opportunities.whitening } },
  ),
  get_user: one(
    (state) => state.users,
    users.reception,
    ({ word }) => ({ firstName: word }),
    { word: 'firstName', form: { userId: users.reception } },
  ),
  get_conversation: one(
    (state) => state.conversations,
    seeded.conversations.maya,
    ({ word }) => ({ unreadCount: Number(word) }),
    {
      word: 'unreadCount',
      // Absent if nothing is unread.
      wordOf: ({ unreadCount }) => String(unreadCount ?? 0),
      words: ['0', '1', '2', '3', '4'],
      form: conversationForm,
    },
  ),
  get_email_by_id: one(
    (state) => state.emails,
    seeded.emails.offer,
    ({ word }) => ({ status: word }),
    {
      word: 'status',
      words: ['sent', 'delivered', 'opened', 'clicked'],
      form: { id: seeded.emails.offer },
    },
  ),
  get_message_by_id: one(
    (state) => state.messages,
    seeded.messages.sms,
    ({ word }) => ({ body: word }),
    { word: 'body', form: { id: seeded.messages.sms } },
  ),
  get_message_recording: one(
    (state) => state.messages,
    seeded.messages.call,
    ({ word }) => ({ recorded: numberIn(word) / 8 }),
    {
      ...aFile,
      // A second of sound has 8,000 bytes, after a header of 44 bytes.
      wordOf: ({ size }) => `Word${(Number(size) - 44) / 1_000}`,
    },
  ),
  get_message_transcription: one(
    (state) => state.messages,
    seeded.messages.call,
    ({ word }) => ({ transcription: [sentence(word)] }),
    { word: 'transcript', form: { messageId: seeded.messages.call } },
  ),
  download_transcription: one(
    (state) => state.messages,
    seeded.messages.call,
    ({ word }) => ({ transcription: [sentence('-'.repeat(numberIn(word)))] }),
    { ...aFile, wordOf: ({ size }) => `Word${Number(size) - 1}` },
  ),
  get_business: one(
    (state) => state.businesses,
    seeded.businesses.harborMarina,
    ({ word, changed }) => ({ name: word, updatedAt: changed }),
    { word: 'name', shows: 'stamp', form: { businessId: seeded.businesses.harborMarina } },
  ),
  get_company: one(
    (state) => state.companies,
    seeded.companyId,
    ({ word }) => ({ name: word }),
    { word: 'name', connection: 'agency' },
  ),
  get_association: one(
    (state) => state.associations,
    seeded.associations.family,
    ({ word }) => ({ firstObjectLabel: word }),
    { word: 'firstObjectLabel', form: { associationId: seeded.associations.family } },
  ),
  get_association_key: one(
    (state) => state.associations,
    seeded.associations.family,
    ({ word }) => ({ firstObjectLabel: word }),
    { word: 'firstObjectLabel', form: { key_name: 'guardian_ward' } },
  ),
  get_duplicate_contact: many(
    (state) => state.contacts,
    contacts.liam,
    (version) => ({ ...contact(version), email }),
    { word: 'firstName', shows: 'never', most: 1, form: { email } },
  ),
  get_free_slots: list(blocks, {
    word: 'calendarId',
    shows: 'never',
    shown: (state) => new Map(slotsOf(state, 7).map(({ id, ...slot }) => [id, { id, ...slot }])),
    form: { calendarId: calendars.checkups },
  }),
  check_blog_url_slug: list(takenSlug, {
    word: 'exists',
    words: ['true', 'false'],
    only: slug,
    most: 1,
    form: { urlSlug: slug },
  }),
};
