import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import { connectionOf } from '../highlevel/connection';
import { type Access, UserError } from '../highlevel/errors';
import { missingPermission } from '../highlevel/scopes';
import { MAX_FIELDS } from '../operation/field_cap';
import { formFieldsOf, type Input } from '../operation/fields';
import { locationKey, subAccountField } from '../operation/sub_account';
import { documentOf, type EndpointFacts } from './description';
import { jsonKey, jsonShapeOf, shapeOf } from './input';
import { type Leaf, leavesOf } from './leaves';
import { resources } from './resources';
import { isUsable, type Use } from './use';

/** What Zapier calls an operation. */
export type Words = { key: string; noun: string; label: string; description: string };

/** An endpoint that was chosen in a form, with what it takes. */
export type Chosen = {
  endpoint: string;
  facts: EndpointFacts;
  leaves: Leaf[];
  access: Access;
  /** The schemas of the endpoint's own fields. */
  shape: Input['shape'];
};

/** The resources that have an endpoint of this use, by the name of their document. */
export const resourcesFor = (use: Use): Record<string, string> =>
  Object.fromEntries(
    Object.entries(resources).flatMap(([name, { title, uses }]) =>
      uses.includes(use) ? [[name, title]] : [],
    ),
  );

/** The keys of the forms' own fields, which no field of an endpoint has. */
const ownKeys = [
  ...['resource', 'endpoint', locationKey, jsonKey, 'warning'],
  ...['matchField', 'matchValue', 'triggerOn', 'revision'],
];

const choice = (label: string) => zod.string().meta({ label, altersDynamicFields: true });

/** The field for the resource. */
export const resourceField = (use: Use, further: Record<string, string> = {}) =>
  choice('Resource').meta({
    choices: { ...resourcesFor(use), ...further },
    description: 'The part of HighLevel that the endpoint belongs to.',
  });

/** The field for the endpoint, with what is to be known of the one that is chosen. */
const endpointField = (use: Use, resource: string, bundle: Bundle): PlainInputField => {
  const { endpoints } = documentOf(resource);
  const connection = connectionOf(bundle);
  const offered = Object.entries(endpoints).filter(
    ([endpoint, facts]) =>
      isUsable(use, endpoint, facts) &&
      (facts.access !== 'agency' || connection.level === 'agency'),
  );
  const { endpoint } = bundle.inputData;
  const facts = typeof endpoint === 'string' ? endpoints[endpoint] : undefined;
  return {
    key: 'endpoint',
    label: 'Endpoint',
    type: 'string',
    required: true,
    altersDynamicFields: true,
    choices: Object.fromEntries(offered.map(([key, each]) => [key, labelOfEndpoint(key, each)])),
    helpText: (facts && aboutEndpoint(facts, bundle)) || 'What to ask HighLevel for.',
  };
};

/** "Create Invoice - POST /invoices/" */
export const labelOfEndpoint = (endpoint: string, { label, deprecated }: EndpointFacts): string =>
  `${label} - ${endpoint}${deprecated ? ' (deprecated)' : ''}`;

const aboutEndpoint = (facts: EndpointFacts, bundle: Bundle): string => {
  const { about, scope, access = 'location' } = facts;
  const missing = scope && missingPermission(connectionOf(bundle), { scope, access });
  return [about?.replace(/(?<![.!?…])$/, '.'), scope && `Scope: \`${scope}\`.`, missing]
    .filter(Boolean)
    .join(' ');
};

/**
 * The endpoint that a form names.
 *
 * @throws UserError where it names none.
 */
export const chosenIn = (use: Use, { inputData, authData }: Bundle): Chosen => {
  const { resource, endpoint } = { ...inputData };
  const names = resourcesFor(use);
  if (typeof resource !== 'string' || !Object.hasOwn(names, resource)) {
    throw new UserError(`Resource: ${resource ? 'is not one of the list.' : 'is required.'}`);
  }
  const facts = typeof endpoint === 'string' ? endpointOf(resource, endpoint) : undefined;
  if (typeof endpoint !== 'string' || !facts || !isUsable(use, endpoint, facts)) {
    const title = names[resource];
    throw new UserError(
      `Endpoint: ${endpoint ? `is not one of the endpoints of ${title} that this step can use.` : 'is required.'}`,
    );
  }
  const leaves = leavesOf(facts, ownKeys, use === 'call');
  const isOfSubAccount = facts.access === 'either' && Boolean(inputData[locationKey]);
  const isAgency = connectionOf({ authData }).level === 'agency';
  const access = isOfSubAccount && isAgency ? 'location' : (facts.access ?? 'location');
  return {
    endpoint,
    facts,
    leaves,
    access,
    shape: { ...shapeOf(leaves), ...jsonShapeOf(facts) },
  };
};

const endpointOf = (resource: string, endpoint: string): EndpointFacts | undefined => {
  const { endpoints } = documentOf(resource);
  return Object.hasOwn(endpoints, endpoint) ? endpoints[endpoint] : undefined;
};

/** The fields of an endpoint, as far as the form says which. */
export const endpointFields = (
  z: ZObject,
  bundle: Bundle,
  use: Use,
  further: (chosen: Chosen) => Input['shape'] = () => ({}),
): PlainInputField[] => {
  const { resource } = { ...bundle.inputData };
  if (typeof resource !== 'string' || !Object.hasOwn(resourcesFor(use), resource)) return [];
  const first = endpointField(use, resource, bundle);
  if (!Object.hasOwn(first.choices ?? {}, String(bundle.inputData.endpoint))) return [first];
  const chosen = chosenIn(use, bundle);
  const { endpoint, facts } = chosen;
  const own = plainFieldsOf(zod.object({ ...chosen.shape, ...further(chosen) }));
  return [
    first,
    ...(endpoint.startsWith('DELETE ') ? [warning] : []),
    ...subAccountFieldOf(z, bundle, facts),
    ...own,
  ].slice(0, MAX_FIELDS - 1);
};

/** The fields of a form that has no function of its own. */
export const plainFieldsOf = (input: Input): PlainInputField[] =>
  formFieldsOf(input).flatMap((each) => (each.kind === 'field' ? [each.field] : []));

const warning: PlainInputField = {
  key: 'warning',
  label: 'Warning',
  type: 'copy',
  helpText: 'This cannot be undone. What this endpoint deletes is gone.',
};

/** The field for the sub-account, which an endpoint for both kinds of tokens leaves open. */
export const subAccountFieldOf = (
  z: ZObject,
  bundle: Bundle,
  { access = 'location' }: { access?: Access | undefined },
): PlainInputField[] => {
  if (access === 'agency') return [];
  const fields = subAccountField(z, bundle);
  return access === 'location' ? fields : fields.map((field) => ({ ...field, required: false }));
};
