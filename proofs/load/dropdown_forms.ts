import type { BeforeRequestMiddleware, Trigger } from 'zapier-platform-core';
import { connections } from '../../harness/play';
import { runnerOf } from '../../harness/tester';
import { factsOf } from '../../operation/declaration';
import { seeded } from '../../sandbox/seed';

/** The seeded parents of lists, by the key of the field that chooses them. */
const parents: Record<string, string> = {
  appointmentId: seeded.appointments.checkup,
  blogId: seeded.blogs.journal,
  calendarId: seeded.calendars.checkups,
  chooseFromCalendarId: seeded.calendars.checkups,
  chooseFromConversationId: seeded.conversations.maya,
  contactId: seeded.contactId,
  forward_sourceConversationId: seeded.conversations.maya,
  pipelineId: seeded.pipelines.treatments,
  recordId: seeded.contactId,
  schemaKey: 'custom_objects.treatment_plan',
};

/** Fields that a dropdown needs although its form marks them as optional. */
const needed: Record<string, string[]> = { blocked_slot_dropdown: ['calendarId'] };

type Values = Record<string, string>;
export type Choice = { id: string; name: string };

/** A form for each choice that the dropdown depends on, with parents filled in. */
export const formsOf = (trigger: Trigger): Values[] => {
  const { fields } = factsOf(trigger);
  const choices = fields
    .filter((field) => field.choices)
    .map(({ key, choices = {} }) => ({ key, values: Object.keys(choices) }));
  const wanted = fields.filter(
    ({ key, required, choices }) => !choices && (required || needed[trigger.key]?.includes(key)),
  );
  const filled = wanted.map(({ key }) => {
    const value = parents[key];
    if (value) return [key, value];
    throw new Error(
      `${trigger.key} depends on ${key}: add a seeded record to "parents" in proofs/load/dropdown_forms.ts.`,
    );
  });
  const count = Math.max(1, ...choices.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, n) =>
    Object.fromEntries([
      ...filled,
      ...choices.map(({ key, values }) => [key, values[n] ?? values[0]]),
    ]),
  );
};

/** True if a dropdown has pages. */
export const isPaged = ({ operation }: Trigger): boolean =>
  'canPaginate' in operation && operation.canPaginate === true;

/** One page of a dropdown, from the address in the environment. */
export const pageOf = async (
  trigger: Trigger,
  inputData: Values,
  number: number,
  beforeRequest: BeforeRequestMiddleware[] = [],
): Promise<Choice[]> => {
  const { access } = factsOf(trigger);
  const authData = access === 'location' ? connections.location : connections.agency;
  const bundle = { inputData, authData, meta: { page: number } };
  const result: unknown = await runnerOf(trigger, { beforeRequest })(bundle, true);
  return result as Choice[];
};
