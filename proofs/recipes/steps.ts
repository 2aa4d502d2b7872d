import type {
  Bundle,
  Create,
  PlainInputField,
  PlainOutputField,
  Search,
  Trigger,
} from 'zapier-platform-core';
import { recordTypeOf } from '../../any_endpoint/answer';
import { resultFieldsOf } from '../../any_endpoint/call';
import { chosenIn } from '../../any_endpoint/form';
import * as creates from '../../creates';
import { factsOf } from '../../operation/declaration';
import type * as recipe from '../../recipes/recipe';
import type { Action, Fields, Item, Part, Path, Recipe } from '../../recipes/recipe';
import * as searches from '../../searches';
import * as triggers from '../../triggers';

/** A step of this integration. */
export type OfHighLevel = recipe.Trigger | recipe.Hook | Action | recipe.Search;

/** True if a step belongs to this integration. */
export const isOfHighLevel = (part: Part): part is OfHighLevel =>
  'trigger' in part || 'action' in part || 'search' in part;

const operations = { ...triggers, ...creates, ...searches };

/** The operation that a step runs. */
export const operationOf = (step: OfHighLevel): Trigger | Create | Search => {
  if ('trigger' in step) return operations[step.trigger];
  return operations['action' in step ? step.action : step.search];
};

/**
 * The fields of an operation's form, including those of the recipe's account and of the endpoint
 * that a step chooses.
 */
export const formOf = (
  operation: Trigger | Create | Search,
  { connection, needs }: Recipe,
  step: Fields = {},
): PlainInputField[] => {
  const { fields, access } = factsOf(operation);
  const subAccount: PlainInputField = { key: 'locationId', label: 'Sub-Account', required: true };
  return [
    ...(connection === 'agency' && access === 'location' ? [subAccount] : []),
    ...fields,
    ...endpointFields(operation, step),
    ...(needs?.customFields ?? []).map(({ id, name, dataType, options }) => ({
      key: `customFields_${dataType}_${id}`,
      label: name,
      ...(options && { choices: Object.fromEntries(options.map((each) => [each, each])) }),
    })),
  ];
};

/** The part of a step's form that chooses the endpoint. */
const bundleOf = ({ resource, endpoint }: Fields) => {
  const bundle: unknown = { inputData: { resource, endpoint }, authData: {}, meta: {} };
  return bundle as Bundle;
};

/** The fields of the endpoint that a step chooses; none for other operations. */
const endpointFields = (
  operation: Trigger | Create | Search,
  fields: Fields,
): PlainInputField[] => {
  if (fields.endpoint === undefined) return [];
  return [operation.operation.inputFields ?? []].flat().flatMap((field): PlainInputField[] => {
    const found: unknown =
      typeof field === 'function' ? Reflect.apply(field, undefined, [{}, bundleOf(fields)]) : [];
    return Array.isArray(found) ? found : [];
  });
};

const endpointResults = (step: OfHighLevel): PlainOutputField[] => {
  const { fields } = step;
  if (fields.endpoint === undefined) return [];
  const bundle = bundleOf(fields);
  if ('action' in step) return resultFieldsOf(bundle);
  return recordTypeOf(chosenIn('trigger' in step ? 'watch' : 'find', bundle).facts).outputFields;
};

/** A step's app and event, as the editor names them. */
export const nameOf = (step: Exclude<Part, Path>): { app: string; event: string } => {
  if (isOfHighLevel(step)) {
    const { label = '' } = operationOf(step).display;
    const finds = 'search' in step && step.otherwise !== 'stop';
    return { app: 'HighLevel', event: finds ? label.replace('Find', 'Find or Create') : label };
  }
  if ('arrives' in step) return { app: 'Other App', event: step.arrives };
  if ('saves' in step) return { app: 'Other App', event: step.saves };
  if ('otherSearch' in step) return { app: 'Other App', event: step.otherSearch };
  if ('onlyIf' in step) return { app: 'Filter', event: 'Only continue if …' };
  if ('paths' in step) return { app: 'Paths', event: 'Split into paths' };
  if ('loop' in step) return { app: 'Looping', event: 'Create Loop From Line Items' };
  if ('delay' in step) return { app: 'Delay', event: `Delay ${step.delay}` };
  return step.formatter === 'Lookup Table'
    ? { app: 'Formatter', event: 'Utilities: Lookup Table' }
    : { app: 'Formatter', event: `Date / Time: ${step.expression}` };
};

/** The names of the values that later steps can map. */
export const resultsOf = (step: Part): string[] => {
  if (isOfHighLevel(step)) {
    const { outputFields } = factsOf(operationOf(step));
    return [...outputFields, ...endpointResults(step), ...customDataOf(step)].flatMap(({ key }) => [
      key,
      ...parentsOf(key),
    ]);
  }
  if ('arrives' in step) return keysOf(step.items[0]);
  if ('otherSearch' in step) return keysOf(step.has[0]);
  if ('saves' in step) return Object.keys(step.fields);
  if ('loop' in step) return step.values;
  return 'formatter' in step ? ['output'] : [];
};

/** The output fields that a workflow's Custom Data adds. */
const customDataOf = (step: OfHighLevel): PlainOutputField[] =>
  'workflow' in step
    ? Object.keys(step.workflow.customData).map((name) => ({ key: `customData__${name}` }))
    : [];

/** lines[]price is a part of lines, which can also be mapped as a whole. */
const parentsOf = (key: string) => (key.includes('[]') ? [key.split('[]')[0] ?? ''] : []);

const keysOf = (item: Item): string[] => Object.keys(item);
