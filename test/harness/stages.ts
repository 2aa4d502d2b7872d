import { type State, seeded } from '../../sandbox';
import type { Table } from '../../sandbox/table';
import type { Values } from './forms';

/** A version of a record, as far as a simulation tells one from another. */
export type Version = {
  id: string;
  /** What the record says where people write: the same word is the same content. */
  word: string;
  created: string;
  changed: string;
};

/** What a simulated HighLevel does to the records that a trigger looks at. */
export type Hands = { put: (version: Version) => void; remove: (id: string) => void };

/** Where a trigger is simulated: what it looks at, and how a change of that shows. */
export type Stage = {
  form: Values;
  connection: 'location' | 'agency';
  open: (state: State) => Hands;
  /** The word of a record that the trigger gives. */
  wordOf: (item: Record<string, unknown>) => string;
  /** Whether a new version shows by its stamp, or by its word alone; never, where neither counts. */
  shows: 'stamp' | 'word' | 'never';
  /** Whether HighLevel answers from an index that knows of writes some seconds later. */
  isIndexed: boolean;
  /** The one record that there is, where the trigger looks at one. */
  only?: string;
  /** The most that there can be at once. */
  most: number;
  /** The words that there are, where a record cannot say just anything. */
  words?: string[];
};

const { locations, users, calendars, contacts } = seeded;

type Kept = { id: string };
type Facts = Partial<Stage> & {
  form?: Values;
  /** The name under which the trigger gives the word. */
  word: string;
};

/**
 * Records in a table of the sandbox, made after one that it is seeded with.
 *
 * @param isCleared Whether what is seeded is taken away: where the clock moves what is in sight.
 */
const inTable =
  <R extends Kept>(
    table: (state: State) => Table<R>,
    like: string,
    write: (version: Version) => Partial<R>,
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

const list = (open: Stage['open'], { word, ...facts }: Facts): Stage => ({
  form: {},
  connection: 'location',
  shows: 'word',
  isIndexed: false,
  most: Number.POSITIVE_INFINITY,
  wordOf: (item) => String(item[word]),
  open,
  ...facts,
});

/** One record that the sandbox is seeded with. */
const one = <R extends Kept>(
  table: (state: State) => Table<R>,
  only: string,
  write: (version: Version) => Partial<R>,
  facts: Facts,
): Stage => list(inTable(table, only, write), { ...facts, only, most: 1 });

const added = ({ created }: Version) => ({ dateAdded: created });
const updated = ({ changed }: Version) => ({ dateUpdated: changed });
const dated = (version: Version) => ({ ...added(version), ...updated(version) });
const stamped = ({ created, changed }: Version) => ({ createdAt: created, updatedAt: changed });

const contactsLike =
  (more: object = {}) =>
  (version: Version) => ({ firstName: version.word, ...more, ...dated(version) });

const user = ({ word, created }: Version) => ({ firstName: word, dateAdded: created });

/** The days on which events are held: in the window of a trigger for as long as a simulation runs. */
const held = { startTime: '2026-11-10T15:00:00.000Z', endTime: '2026-11-10T15:30:00.000Z' };

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

/** HighLevel keeps notifications that were deleted, and says so. */
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

/** By the key of the trigger: all that look at a list. */
export const listStages: Record<string, Stage> = {
  search_contacts: list(
    inTable((state) => state.contacts, contacts.liam, contactsLike()),
    { word: 'firstName', shows: 'stamp', isIndexed: true },
  ),
  get_contacts_by_business: list(
    inTable(
      (state) => state.contacts,
      contacts.liam,
      contactsLike({ businessId: seeded.businesses.harborMarina }),
    ),
    { word: 'firstName', shows: 'stamp', form: { businessId: seeded.businesses.harborMarina } },
  ),
  get_contact_appointments: list(
    inTable(
      (state) => state.appointments,
      seeded.appointments.checkup,
      (version) => ({ title: version.word, ...dated(version) }),
    ),
    // Its stamps have no more than seconds.
    { word: 'title', form: { contactId: seeded.contactId } },
  ),
  get_contact_tasks: list(
    inTable(
      (state) => state.tasks,
      seeded.tasks.callBack,
      ({ word }) => ({ title: word }),
    ),
    { word: 'title', form: { contactId: seeded.contactId } },
  ),
  get_contact_notes: list(
    inTable(
      (state) => state.notes,
      seeded.notes.firstCall,
      (version) => ({ body: version.word, ...added(version) }),
    ),
    { word: 'body', form: { contactId: seeded.contactId } },
  ),
  list_contacts_deprecated: list(
    inTable((state) => state.contacts, contacts.liam, contactsLike()),
    { word: 'firstName', shows: 'stamp' },
  ),
  list_calendar_groups: list(
    inTable(
      (state) => state.calendarGroups,
      seeded.calendarGroups.family,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name' },
  ),
  list_calendars: list(
    inTable(
      (state) => state.calendars,
      calendars.checkups,
      ({ word }) => ({ name: word }),
    ),
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
  list_appointment_notes: list(
    inTable(
      (state) => state.appointmentNotes,
      seeded.appointmentNotes.insurance,
      (version) => ({ body: version.word, ...added(version) }),
    ),
    { word: 'body', form: { appointmentId: seeded.appointments.checkup } },
  ),
  list_calendar_notifications: list(notifications, {
    word: 'subject',
    form: { calendarId: calendars.checkups },
  }),
  list_calendar_resources: list(
    inTable(
      (state) => state.resources,
      seeded.resources.treatmentRoom,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name', form: { resourceType: 'rooms' } },
  ),
  search_opportunities: list(
    inTable(
      (state) => state.opportunities,
      seeded.opportunities.whitening,
      (version) => ({ name: version.word, ...stamped(version) }),
    ),
    { word: 'name', shows: 'stamp', isIndexed: true },
  ),
  list_pipelines: list(
    inTable(
      (state) => state.pipelines,
      seeded.pipelines.treatments,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name' },
  ),
  search_users: list(
    inTable((state) => state.users, users.reception, user),
    { word: 'firstName', isIndexed: true },
  ),
  filter_users_by_email: list(
    inTable(
      (state) => state.users,
      users.reception,
      (version) => ({ ...user(version), email }),
    ),
    { word: 'firstName', connection: 'agency', isIndexed: true, form: { emails: [email] } },
  ),
  list_users_by_location: list(
    inTable((state) => state.users, users.reception, user),
    { word: 'firstName' },
  ),
  search_conversations: list(conversations, {
    word: 'lastMessageBody',
    shows: 'stamp',
    isIndexed: true,
  }),
  get_messages_by_conversation: list(
    inTable(
      (state) => state.messages,
      seeded.messages.sms,
      (version) => ({ body: version.word, ...added(version) }),
    ),
    { word: 'body', form: conversationForm },
  ),
  list_businesses_by_location: list(
    inTable(
      (state) => state.businesses,
      seeded.businesses.harborMarina,
      (version) => ({ name: version.word, ...stamped(version) }),
    ),
    { word: 'name', shows: 'stamp' },
  ),
  list_workflows: list(
    inTable(
      (state) => state.workflows,
      seeded.workflows.newPatient,
      (version) => ({ name: version.word, ...stamped(version) }),
    ),
    { word: 'name', shows: 'stamp' },
  ),
  list_snapshots: list(
    inTable(
      (state) => state.snapshots,
      seeded.snapshots.dental,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name', connection: 'agency' },
  ),
  list_campaigns: list(
    inTable(
      (state) => state.campaigns,
      seeded.campaigns.welcome,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name' },
  ),
  list_locations: list(
    inTable(
      (state) => state.locations,
      locations.lakeside,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name', connection: 'agency', isIndexed: true },
  ),
  list_custom_fields: list(
    inTable(
      (state) => state.customFields,
      seeded.customFields.text,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name' },
  ),
  find_associations: list(
    inTable(
      (state) => state.associations,
      seeded.associations.family,
      ({ word }) => ({ firstObjectLabel: word }),
    ),
    { word: 'firstObjectLabel' },
  ),
  get_association_by_keys: list(
    inTable(
      (state) => state.associations,
      seeded.associations.family,
      ({ word }) => ({ firstObjectLabel: word }),
    ),
    { word: 'firstObjectLabel', form: { objectKey: 'contact' } },
  ),
  get_relations_by_record: list(
    inTable(
      (state) => state.relations,
      seeded.relations.mayaMarina,
      ({ word }) => ({ secondRecordId: word }),
    ),
    {
      word: 'secondRecordId',
      shows: 'never',
      form: { recordKind: 'contact', recordId: seeded.contactId },
    },
  ),
  get_blog_authors: list(
    inTable(
      (state) => state.blogAuthors,
      seeded.blogAuthors.ingrid,
      ({ word, changed }) => ({ name: word, updatedAt: changed }),
    ),
    { word: 'name', shows: 'stamp' },
  ),
  get_blog_categories: list(
    inTable(
      (state) => state.blogCategories,
      seeded.blogCategories.care,
      ({ word, changed }) => ({ label: word, updatedAt: changed }),
    ),
    { word: 'label', shows: 'stamp' },
  ),
  get_blog_posts: list(
    inTable(
      (state) => state.blogPosts,
      seeded.blogPosts.flossing,
      ({ word, changed }) => ({ title: word, updatedAt: changed }),
    ),
    { word: 'title', shows: 'stamp', form: { blogId: seeded.blogs.journal } },
  ),
  get_blogs_by_location: list(
    inTable(
      (state) => state.blogs,
      seeded.blogs.journal,
      ({ word }) => ({ name: word }),
    ),
    { word: 'name' },
  ),
};
