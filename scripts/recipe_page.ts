import type { PlainInputField } from 'zapier-platform-core';
import {
  formOf,
  isOfHighLevel,
  nameOf,
  type OfHighLevel,
  operationOf,
} from '../proofs/recipes/steps';
import {
  Choice,
  type Fields,
  type Formatter,
  numbered,
  type Part,
  type Path,
  type Recipe,
  type Rule,
  type Value,
  type Workflow,
  type Zap,
} from '../recipes/recipe';
import { describe } from './recipe_picture';

/** The names of a recipe's pictures, one for each Zap. */
export const picturesOf = (name: string, { zaps }: Recipe): string[] =>
  zaps.map((_, index) => (zaps.length > 1 ? `${name}_${index + 1}.svg` : `${name}.svg`));

/** The text of a recipe's page. */
export const pageOf = (name: string, recipe: Recipe): string => {
  const { title, forWhom, does, connection, before = [], zaps, expect, limits } = recipe;
  const pictures = picturesOf(name, recipe);
  const start = [
    connection === 'agency'
      ? 'A HighLevel connection for an agency.'
      : 'A HighLevel connection for a sub-account. With an agency connection, each step starts with the field Sub-Account.',
    ...before,
  ];
  return `${[
    `# ${title}`,
    `<!-- Written by \`npm run recipes\` from recipes/${name}.ts; change that instead. -->`,
    `**For whom.** ${forWhom}`,
    `**What it does.** ${does}`,
    '## Before you start',
    bullets(start),
    ...zaps.flatMap((zap, index) => [
      `## ${zaps.length > 1 ? `Zap ${index + 1}` : 'The Zap'}: ${zap.title}`,
      `![${describe(zap)}](${pictures[index]})`,
      ...numbered(zap).flatMap(({ part, number }) => section(number, part, recipe, zap)),
    ]),
    '## What to expect',
    bullets(expect),
    '## Limits and workarounds',
    bullets(limits),
    '---',
    `[All recipes](README.md). \`npm run test:built -- recipes\` runs this recipe step by step against the sandbox.`,
  ].join('\n\n')}\n`;
};

const bullets = (sentences: string[]) => sentences.map((sentence) => `- ${sentence}`).join('\n');

const section = (number: number, part: Part, recipe: Recipe, zap: Zap): string[] => {
  if ('path' in part) {
    return [`### ${number}. Path: ${part.path}`, 'Taken if:', rules(part.rules)];
  }
  const { app, event } = nameOf(part);
  return [`### ${number}. ${app}: ${event}`, `${sentence(part.note)}`, ...body(part, recipe, zap)];
};

const sentence = (note: string) =>
  `${note.charAt(0).toUpperCase()}${note.slice(1)}${/[.?!]$/.test(note) ? '' : '.'}`;

const body = (step: Exclude<Part, Path>, recipe: Recipe, zap: Zap): string[] => {
  if (isOfHighLevel(step)) return formSections(step, recipe);
  if ('arrives' in step) return [json(step.items[0])];
  if ('saves' in step) {
    const { into, by, fields } = step;
    return [
      `In the list ${into}, identified by \`${by}\`:`,
      table(Object.entries(fields).map(([key, value]) => [`\`${key}\``, shown(value)])),
    ];
  }
  if ('otherSearch' in step) {
    return [table([[`\`${step.by}\``, shown(step.value)]]), 'It returns:', json(step.has[0])];
  }
  if ('onlyIf' in step) return [rules(step.onlyIf)];
  if ('loop' in step) {
    const source = step.loop.replace('}}', '[]');
    return [table(step.values.map((name) => [`\`${name}\``, `\`${source}${name}}}\``]))];
  }
  if ('formatter' in step) return [formatterTable(step)];
  if ('paths' in step) {
    const own = new Set<Part>(step.paths);
    const numbers = numbered(zap).flatMap(({ part, number }) => (own.has(part) ? [number] : []));
    return [`Its paths are ${numbers.join(', ')}.`];
  }
  return [];
};

const formSections = (step: OfHighLevel, recipe: Recipe): string[] => {
  const operation = operationOf(step);
  const kind = 'trigger' in step ? 'Trigger' : 'action' in step ? 'Action' : 'Search';
  const form = table(formRows(step.fields, formOf(operation, recipe, step.fields)));
  if ('workflow' in step) {
    return [`${kind} \`${operation.key}\`, instant.`, form, ...workflowSections(step.workflow)];
  }
  if (!('search' in step)) return [`${kind} \`${operation.key}\`.`, form];
  if (step.otherwise === 'stop') {
    return [`${kind} \`${operation.key}\`; the Zap stops if the search finds nothing.`, form];
  }
  const create = operationOf({ action: 'create_contact', fields: {}, note: '' });
  return [
    `${kind} \`${operation.key}\`.`,
    form,
    `Check *Create HighLevel Contact if it doesn’t exist yet?* and map (\`${create.key}\`):`,
    table(formRows(step.otherwise.create, formOf(create, recipe))),
  ];
};

/**
 * The steps that the user does in HighLevel, so that the workflow sends its contacts to the Zap.
 */
const workflowSections = (workflow: Workflow): string[] => {
  const { name, trigger, filters, customData, allowsReentry } = workflow;
  const chosen = Object.entries(filters).map(
    ([filter, value]) => `the filter **${filter}** and choose **${value}**`,
  );
  const added = Object.entries(customData).map(([key, value]) => `\`${key}\` with \`${value}\``);
  return [
    'Copy the webhook URL that the editor shows for this step. Then, in HighLevel:',
    [
      `Open **Automation > Workflows**, create a workflow and call it ${name}.`,
      `Add the trigger **${trigger}**. Add ${chosen.join(', then ')}.`,
      'Add the action **Webhook**. Choose **POST** as its method and paste the URL.',
      `Under **Custom Data**, add ${added.join(' and ')}.`,
      allowsReentry
        ? 'On the tab **Settings**, turn **Allow Re-entry** on, so that the workflow runs every time and not only the first time.'
        : 'On the tab **Settings**, leave **Allow Re-entry** off, so that the workflow runs once per contact.',
      'Save and publish the workflow.',
    ]
      .map((line, index) => `${index + 1}. ${line}`)
      .join('\n'),
    'Run the workflow for a test contact, then test this step in the editor to see the data that arrived.',
  ];
};

type Rows = [string, string][];

const formRows = (fields: Fields, form: PlainInputField[]): Rows =>
  Object.entries(fields).flatMap(([key, value]) => {
    const field = form.find((each) => each.key === key);
    if (!field) throw new Error(`No field ${key} in this form.`);
    return rowsOf(field, value);
  });

const rowsOf = (field: PlainInputField, value: Value): Rows => {
  const { label = field.key, children } = field;
  if (!children) return [[label, shown(value, field)]];
  return [value].flat().flatMap(
    (row, index): Rows =>
      Object.entries(Object(row)).map(([key, cell]) => {
        const child = children.find((each) => each.key === key);
        if (!child) throw new Error(`No field ${key} in ${label}.`);
        return [`${label} ${index + 1}: ${child.label}`, shown(cell as Value, child)];
      }),
  );
};

/** A value as the user fills it in: mapped, typed, or chosen from a list. */
const shown = (value: Value, field?: PlainInputField): string => {
  if (value instanceof Choice) return `choose **${value.name}**`;
  if (Array.isArray(value)) return value.map((each) => shown(each, field)).join(', ');
  const named: unknown = Object(field?.choices)[String(value)];
  if (typeof named === 'string' && named) return `choose **${named}**`;
  if (typeof value === 'boolean') return `choose **${value ? 'True' : 'False'}**`;
  return String(value)
    .split(/\n+/)
    .map((text) => `\`${text}\``)
    .join('<br>');
};

const formatterTable = (step: Formatter): string =>
  step.formatter === 'Lookup Table'
    ? table([
        ['Transform', 'choose **Lookup Table**'],
        ['Lookup Key', shown(step.of)],
        ...Object.entries(step.table).map(([from, to]): [string, string] => [
          `Lookup Table: \`${from}\``,
          shown(to),
        ]),
      ])
    : table([
        ['Transform', 'choose **Add/Subtract Time**'],
        ['Input', shown(step.of)],
        ['Expression', shown(step.expression)],
        ['To Format', '`YYYY-MM-DDTHH:mm:ssZ`'],
      ]);

const rules = (all: Rule[]): string =>
  [
    '| value | condition | compared with |',
    '|---|---|---|',
    ...all.map(
      ([value, condition, than]) =>
        `| ${shown(value)} | ${condition} | ${than === undefined ? '' : shown(than)} |`,
    ),
  ].join('\n');

const table = (rows: Rows): string =>
  ['| field | value |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const json = (item: object): string => `\`\`\`json\n${JSON.stringify(item, null, 2)}\n\`\`\``;

/** The list of all recipes. */
export const indexOf = (recipes: Record<string, Recipe>): string => {
  const rows = Object.entries(recipes).map(([name, recipe]) => {
    const { title, does, zaps } = recipe;
    const keys = zaps.flatMap((zap) =>
      numbered(zap).flatMap(({ part }) => (isOfHighLevel(part) ? [nameOf(part).event] : [])),
    );
    return `| [${title}](${name}.md) | ${does} | ${[...new Set(keys)].join(', ')} |`;
  });
  return `${[
    '# Recipes',
    '<!-- Written by `npm run recipes` from recipes/; change those instead. -->',
    `${rows.length} Zaps and sets of Zaps for HighLevel: their triggers, the fields to map, the results and the limits. Every recipe is tested: \`npm run test:built -- recipes\` runs it through Zapier's own core against the sandbox and checks the results.`,
    '"Other app" stands for any app that sends events as JSON and keeps records in lists. Use your own app and map its fields. `{{1.email}}` is the field `email` of step 1, which you choose from a list in the editor; `{{1.contact__email}}` is a nested field; `{{zap_meta_utc_iso}}` is the time of the run, which you type exactly like this.',
    ['| recipe | what it does | steps of HighLevel |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')}\n`;
};
