import assert from 'node:assert';
import { sandboxMoment } from '../../harness/moment';
import { type Call, zapier } from '../../harness/zapier';
import app from '../../index';
import { factsOf } from '../../operation/declaration';
import { filled, holds, moved, type Results, resolve } from '../../recipes/mapping';
import {
  Choice,
  type Hook,
  type Item,
  numbered,
  type OtherSearch,
  type Part,
  type Recipe,
  type Saves,
  type Search,
  type Step,
  type Zap,
} from '../../recipes/recipe';
import { type Sandbox, seeded, workflowWebhook } from '../../sandbox';
import { isOfHighLevel, type OfHighLevel, operationOf } from './steps';

/** The other app: lists of records, which are found by the value of a field. */
class OtherApp {
  private readonly lists = new Map<string, Item[]>();

  /** Creates a record, or updates the one with the same value in the field. */
  save(list: string, by: string, values: Item): Item {
    const records = this.records(list);
    const known = records.find((record) => record[by] === values[by]);
    if (known) return Object.assign(known, values);
    records.push(values);
    this.lists.set(list, records);
    return values;
  }

  /** Every list by name. */
  all(): Record<string, Item[]> {
    return Object.fromEntries(this.lists);
  }

  /** The records of a list. */
  records(list: string): Item[] {
    return this.lists.get(list) ?? [];
  }
}

/** Callbacks for the steps of a running Zap. */
export type Onlooker = {
  /** Called before a step with its number; the step waits for the promise. */
  before?: (number: number, part: Part) => Promise<void>;
  /** Called with the step's result; undefined if the step stops the Zap. */
  after?: (number: number, part: Part, result: Item | undefined) => void;
};

type Runtime = {
  sandbox: Sandbox;
  other: OtherApp;
  run: (kind: 'creates' | 'searches', key: string, form: Item) => Promise<unknown>;
  wait: () => void;
  onlooker: Onlooker;
};

/** A recipe's Zap that is turned on. Each function returns the number of runs that it started. */
export type RunningZap = {
  /** Creates a record in the other app, by default the recipe's first. */
  receive: (item?: Item) => Promise<number>;
  /** Moves a contact through the workflow in HighLevel, by default the recipe's contact. */
  reach: (contactId?: string) => Promise<number>;
  /** Polls HighLevel once and runs the Zap for new records. */
  poll: () => Promise<number>;
  /** Starts the Zap, whatever its trigger is. */
  begin: () => Promise<number>;
};

/** A running recipe. */
export type Running = {
  /** One of the recipe's Zaps, by title. */
  zap: (title: string) => RunningZap;
  other: OtherApp;
};

/**
 * Connects to a fresh sandbox through the OAuth flow, adds the records that the recipe needs, and
 * turns on its Zaps.
 *
 * @param call Calls the functions of the app, which uses this sandbox.
 * @param whileWaiting Simulates events in HighLevel while a Zap is in a Delay step.
 * @param onlooker Is called for each step and may delay it.
 */
export const startRecipe = async (
  { zaps, connection, needs }: Recipe,
  sandbox: Sandbox,
  call: Call,
  whileWaiting: () => void = () => {},
  onlooker: Onlooker = {},
): Promise<Running> => {
  plant(sandbox, needs);
  const { connect, run, zap, hook } = zapier(app, call);
  await connect(
    { userType: connection === 'agency' ? 'Company' : 'Location', marketplace: 'gohighlevel' },
    (url) => consent(url, connection === 'agency' ? seeded.companyId : seeded.locationId),
  );
  for (const step of zaps.flatMap(numbered).map(({ part }) => part)) {
    if (isOfHighLevel(step)) await assertChoices(step, zap);
  }
  const other = new OtherApp();
  const installs = needs?.appInNewSubAccounts ? installer(sandbox) : () => {};
  const wait = () => {
    installs();
    whileWaiting();
  };
  const runtime = { sandbox, other, run, wait, onlooker };
  const open = new Map<string, RunningZap>();
  for (const each of zaps) open.set(each.title, await turnedOn(each, { zap, hook }, runtime));
  return {
    zap: (title) => {
      const found = open.get(title);
      if (!found) throw new Error(`The recipe has no Zap "${title}".`);
      return found;
    },
    other,
  };
};

const plant = ({ state }: Sandbox, { customFields = [], pipelines = [] }: Recipe['needs'] = {}) => {
  const { locationId } = seeded;
  for (const [index, field] of customFields.entries()) {
    const { options, ...plain } = field;
    state.customFields.put({
      ...plain,
      locationId,
      model: 'contact',
      fieldKey: `contact.${field.name.toLowerCase().replaceAll(' ', '_')}`,
      placeholder: '',
      position: 1000 + index,
      ...(options && { picklistOptions: options }),
    });
  }
  const shown = { showInFunnel: true, showInPieChart: true };
  for (const { stages, ...pipeline } of pipelines) {
    state.pipelines.put({
      ...pipeline,
      ...shown,
      locationId,
      colorRenderMode: 'dot',
      stages: stages.map((stage, position) => ({ ...stage, ...shown, position })),
    });
  }
};

/** Installs the app in the sub-accounts that the agency adds from now on. */
const installer = (sandbox: Sandbox) => {
  const { companyId } = seeded;
  const ids = () => sandbox.state.locations.where({ companyId }).map(({ id }) => id);
  const earlier = new Set(ids());
  return () => {
    for (const id of ids()) if (!earlier.has(id)) sandbox.state.installations.add(id);
  };
};

/**
 * A record of the other app with its times as far ahead as on the day for which the recipes are
 * written, or a day less. They move by whole weeks, so that a working day stays one.
 */
export const upToDate = <T>(value: T, now: Date): T => {
  const dayMs = 24 * 60 * 60 * 1000;
  const weekMs = 7 * dayMs;
  const weeks = Math.ceil((now.getTime() - Date.parse(sandboxMoment) - dayMs) / weekMs);
  const moved = (day: string) =>
    new Date(Date.parse(day) + Math.max(weeks, 0) * weekMs).toISOString().slice(0, 10);
  const text = JSON.stringify(value).replace(/(?<=")\d{4}-\d\d-\d\d(?=T)/g, moved);
  return JSON.parse(text);
};

/** Checks that the editor's dropdowns list the choices of a step. */
const assertChoices = async (step: OfHighLevel, open: ReturnType<typeof zapier>['zap']) => {
  const { fields } = factsOf(operationOf(step));
  const form = filled(step.fields, new Map());
  for (const [key, value] of Object.entries(step.fields)) {
    for (const { name, id } of [value].flat().filter((each) => each instanceof Choice)) {
      const { dynamic = '' } = fields.find((field) => field.key === key) ?? {};
      const listed = await open(dynamic.split('.')[0] ?? '', form).poll();
      const isListed = listed.some((item) => item.id === id && item.name === name);
      assert(isListed, `The list of ${key} does not contain ${name}.`);
    }
  }
};

/** The user's part in the browser: chooses the account and follows the redirect. */
const consent = async (url: string, chosen: string): Promise<string> => {
  const response = await fetch(`${url}&choose=${chosen}`, { redirect: 'manual' });
  const back = response.headers.get('location');
  if (!back) throw new Error(`HighLevel did not redirect the user: ${await response.text()}`);
  return back;
};

const turnedOn = async (
  zap: Zap,
  open: Pick<ReturnType<typeof zapier>, 'zap' | 'hook'>,
  runtime: Runtime,
): Promise<RunningZap> => {
  const numbers = new Map(numbered(zap).map(({ number, part }) => [part, number]));
  const [start, ...steps] = zap.steps;
  const runFor = async (items: Item[]) => {
    for (const item of items) await runSteps(steps, new Map([[1, item]]), numbers, runtime);
    return items.length;
  };
  const startsElsewhere = async () => {
    throw new Error(`"${zap.title}" starts with another kind of step.`);
  };
  const others = { receive: startsElsewhere, reach: startsElsewhere, poll: startsElsewhere };
  if ('arrives' in start) {
    const { state } = runtime.sandbox;
    const receive = (item: Item = upToDate(start.items[0], state.now())) => runFor([item]);
    return { ...others, receive, begin: receive };
  }
  const form = filled(start.fields, new Map());
  if ('workflow' in start) {
    const hook = open.hook(start.trigger, form);
    const examples = await hook.examples();
    assert(Array.isArray(examples) && examples.length, `${start.trigger} shows no samples.`);
    const reach = async (contactId = start.workflow.contact.id) =>
      runFor(await hook.receive(sentBy(start, contactId, runtime.sandbox)));
    return { ...others, reach, begin: reach };
  }
  const trigger = open.zap(start.trigger, form);
  await trigger.turnOn();
  // Zapier starts with the oldest record.
  const poll = async () => runFor((await trigger.poll()).toReversed());
  return { ...others, poll, begin: poll };
};

/** The payload that a recipe's workflow sends for a contact. */
const sentBy = ({ workflow }: Hook, contactId: string, { state }: Sandbox): Item => {
  const { name, customData } = workflow;
  const id = '5e0c1d2a-8f43-4f0e-9d0b-2b7a64c1f3de';
  return workflowWebhook(state, { contactId, workflow: { id, name }, customData });
};

type Numbers = Map<Part, number>;

/** Runs steps one after another, until the last one or one that stops the Zap. */
const runSteps = async (
  steps: Step[],
  results: Results,
  numbers: Numbers,
  runtime: Runtime,
): Promise<void> => {
  for (const step of steps) {
    const number = numbers.get(step) ?? 0;
    await runtime.onlooker.before?.(number, step);
    if ('onlyIf' in step) {
      if (!holds(step.onlyIf, results)) return;
    } else if ('paths' in step) {
      for (const path of step.paths) {
        if (holds(path.rules, results)) {
          await runSteps(path.steps, new Map(results), numbers, runtime);
        }
      }
    } else if ('loop' in step) {
      const lines = [resolve(step.loop, results)].flat();
      for (const line of lines) {
        const values = step.values.map((name) => [name, Object(line)[name]]);
        const inside = new Map([...results, [number, Object.fromEntries(values)]]);
        await runSteps(step.steps, inside, numbers, runtime);
      }
    } else {
      const result = await runStep(step, results, runtime);
      runtime.onlooker.after?.(number, step, result);
      if (!result) return;
      results.set(number, result);
    }
  }
};

/** The result of a step; undefined if it stops the Zap. */
const runStep = async (
  step: Exclude<Step, { onlyIf: unknown } | { paths: unknown } | { loop: unknown }>,
  results: Results,
  { other, run, wait }: Runtime,
): Promise<Item | undefined> => {
  if ('action' in step) {
    return Object(await run('creates', step.action, filled(step.fields, results)));
  }
  if ('search' in step) return searched(step, results, run);
  if ('saves' in step) return saved(step, results, other);
  if ('otherSearch' in step) return otherRecordOf(step, results);
  if ('delay' in step) {
    wait();
    return {};
  }
  const value = String(resolve(step.of, results));
  return {
    output: step.formatter === 'Lookup Table' ? step.table[value] : moved(value, step.expression),
  };
};

const searched = async (
  { search, fields, otherwise }: Search,
  results: Results,
  run: Runtime['run'],
): Promise<Item | undefined> => {
  const found = await run('searches', search, filled(fields, results));
  if (Array.isArray(found) && found.length > 0) return found[0];
  if (otherwise === 'stop') return undefined;
  const { create } = Object.values(app.searchOrCreates ?? {}).find(
    (pair) => pair.search === search,
  ) ?? { create: '' };
  return Object(await run('creates', create, filled(otherwise.create, results)));
};

const saved = ({ into, by, fields }: Saves, results: Results, other: OtherApp): Item =>
  other.save(into, by, filled(fields, results));

const otherRecordOf = ({ by, value, has }: OtherSearch, results: Results): Item | undefined => {
  const wanted = resolve(value, results);
  return has.find((record) => record[by] === wanted);
};
