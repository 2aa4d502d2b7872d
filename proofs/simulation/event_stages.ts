import { seeded } from '../../sandbox';
import { contact, dated, held, inTable, list, type Stage, stamped, type Version } from './stages';

const {
  calendars,
  contacts,
  estimates,
  invoices,
  opportunities,
  pipelines,
  pipelineStages,
  tasks,
} = seeded;

/** An event trigger and its simulation; `name` distinguishes several simulations of one trigger. */
export type EventStage = { key: string; name?: string; stage: Stage };

const tag = 'simulated';

/** Contacts that have the tag while their word is "on". */
const taggedContacts = inTable(
  (state) => state.contacts,
  contacts.liam,
  (version) => ({ ...contact(version), tags: version.word === 'on' ? ['vip', tag] : ['vip'] }),
);

const onOff = ['on', 'off'];

const isOn = ({ word }: Version) => word === 'on';

/** It was reopened so soon after its creation that it counts as created open. */
const isOpenAtFirst = ({ word, created, changed }: Version) =>
  word === 'open' && Date.parse(changed) < Date.parse(created) + 5_000;

/** At least one row for each event trigger. */
export const eventStages: EventStage[] = [
  {
    key: 'pipeline_stage_changed',
    stage: list(
      inTable(
        (state) => state.opportunities,
        opportunities.whitening,
        (version) => ({
          pipelineStageId: version.word,
          lastStageChangeAt: version.changed,
          ...stamped(version),
        }),
      ),
      {
        word: 'pipelineStageId',
        words: [pipelineStages.plan, pipelineStages.visit],
        shows: 'stamp',
        isIndexed: true,
        form: { pipelineId: pipelines.treatments, pipelineStageId: pipelineStages.plan },
        fires: ({ word }) => word === pipelineStages.plan,
      },
    ),
  },
  {
    key: 'opportunity_status_changed',
    stage: list(
      inTable(
        (state) => state.opportunities,
        opportunities.whitening,
        (version) => ({
          status: version.word as 'open',
          lastStatusChangeAt: version.changed,
          ...stamped(version),
        }),
      ),
      {
        word: 'status',
        words: ['open', 'won', 'lost', 'abandoned'],
        shows: 'stamp',
        isIndexed: true,
        fires: (version) => !isOpenAtFirst(version),
      },
    ),
  },
  {
    key: 'contact_tagged',
    stage: list(taggedContacts, {
      word: 'changedTo',
      wordOf: ({ changedTo }) => (changedTo === null ? 'off' : 'on'),
      words: onOff,
      isIndexed: true,
      isRemembered: true,
      form: { tag },
      fires: isOn,
      isListed: isOn,
    }),
  },
  {
    key: 'contact_tagged',
    name: 'removed',
    stage: list(taggedContacts, {
      word: 'changedTo',
      wordOf: ({ changedTo }) => (changedTo === null ? 'off' : 'on'),
      words: onOff,
      isIndexed: true,
      isRemembered: true,
      // Each contact takes a request.
      burst: 50,
      form: { tag, tagEvent: 'removed' },
      fires: (version, before) => before !== undefined && !isOn(version),
    }),
  },
  {
    key: 'contact_dnd_changed',
    stage: list(
      inTable(
        (state) => state.contacts,
        contacts.liam,
        (version) => ({ ...contact(version), dnd: isOn(version) }),
      ),
      {
        word: 'changedTo',
        wordOf: ({ changedTo }) => String(changedTo ?? 'off'),
        words: onOff,
        isIndexed: true,
        isRemembered: true,
        burst: 20,
        form: { dndEvent: 'either' },
        fires: (version, before) => before !== undefined || isOn(version),
      },
    ),
  },
  {
    key: 'contact_dnd_changed',
    name: 'of a channel',
    stage: list(
      inTable(
        (state) => state.contacts,
        contacts.liam,
        (version) => ({
          ...contact(version),
          dndSettings: { SMS: { status: isOn(version) ? 'active' : 'inactive' } as const },
        }),
      ),
      {
        word: 'changedTo',
        words: onOff,
        isIndexed: true,
        isRemembered: true,
        form: { channel: 'SMS' },
        fires: isOn,
      },
    ),
  },
  {
    key: 'new_appointment',
    stage: list(
      inTable(
        (state) => state.appointments,
        seeded.appointments.checkup,
        (version) => ({ title: version.word, ...held, ...dated(version) }),
        true,
      ),
      { word: 'title', shows: 'never' },
    ),
  },
  {
    key: 'appointment_status_changed',
    stage: list(
      inTable(
        (state) => state.appointments,
        seeded.appointments.checkup,
        (version) => ({ appointmentStatus: version.word, ...held, ...dated(version) }),
        true,
      ),
      {
        word: 'changedTo',
        words: ['confirmed', 'showed', 'noshow', 'cancelled'],
        isRemembered: true,
        form: { calendarId: calendars.checkups },
        fires: ({ word }, before) => before !== undefined || word !== 'confirmed',
      },
    ),
  },
  {
    key: 'new_or_completed_task',
    stage: list(
      inTable(
        (state) => state.tasks,
        tasks.callBack,
        ({ word }) => ({ completed: word === 'completed' }),
      ),
      {
        word: 'changedTo',
        words: ['open', 'completed'],
        isRemembered: true,
        form: { taskEvent: 'both' },
        fires: ({ word }, before) => before === undefined || word === 'completed',
      },
    ),
  },
  {
    key: 'invoice_status_changed',
    stage: list(
      inTable(
        (state) => state.invoices,
        invoices.whitening,
        (version) => ({
          status: version.word as 'sent',
          dueDate: '2999-12-31',
          ...stamped(version),
        }),
      ),
      {
        word: 'changedTo',
        words: ['draft', 'sent', 'partially_paid', 'paid'],
        isRemembered: true,
        form: { status: ['sent', 'paid'] },
        fires: ({ word }) => word === 'sent' || word === 'paid',
      },
    ),
  },
  {
    key: 'estimate_status_changed',
    stage: list(
      inTable(
        (state) => state.estimates,
        estimates.aligners,
        (version) => ({ estimateStatus: version.word as 'sent', ...stamped(version) }),
      ),
      {
        word: 'changedTo',
        words: ['draft', 'sent', 'viewed', 'accepted'],
        isRemembered: true,
      },
    ),
  },
  {
    key: 'new_form_submission',
    stage: list(
      inTable(
        (state) => state.formSubmissions,
        seeded.submissions.priya,
        ({ word, created }) => ({ name: word, createdAt: created }),
      ),
      { word: 'name', shows: 'never' },
    ),
  },
  {
    key: 'new_survey_submission',
    stage: list(
      inTable(
        (state) => state.surveySubmissions,
        seeded.submissions.sofia,
        ({ word, created }) => ({ name: word, createdAt: created }),
      ),
      { word: 'name', shows: 'never' },
    ),
  },
];
