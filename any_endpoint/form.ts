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

/** An operation's texts in Zapier. */
export type Words = { key: string; noun: string; label: string; description: string };

/** The endpoint that a form chooses, with its fields. */
export type Chosen = {
  endpoint: string;
  facts: EndpointFacts;
  leaves: Leaf[];
  access: Access;
  /** The schemas of the endpoint's own fields. */
  shape: Input['shape'];
};

/** The resources with an endpoint for this use, by the name of their document. */
export const resourcesFor = (use: Use): Record<string, string> =>
  Object.fromEntries(
    Object.entries(resources).flatMap(([name, { title, uses }]) =>
      uses.includes(use) ? [[name, title]] : [],
    ),
  );

/** The keys of the form's own fields, which no field of an endpoint may have. */
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

/** The field for the endpoint; its help text describes the chosen one. */
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
    helpText: (facts && aboutEndpoint(facts, bundle)) || 'The endpoint to call.',
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
 * @throws UserError if it names none.
 */
export const chosenIn = (use: Use, { inputData, authData }: Bundle): Chosen => {
  const { resource, endpoint } = { ...inputData };
  const names = resourcesFor(use);
  if (typeof resource !== 'string' || !Object.hasOwn(names, resource)) {
    throw new UserError(`Resource: ${resource ? 'is not in the list.' : 'is required.'}`);
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

/** The fields of the endpoint that the form has chosen so far. */
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

/** The fields of a form without functions. */
export const plainFieldsOf = (input: Input): PlainInputField[] =>
  formFieldsOf(input).flatMap((each) => (each.kind === 'field' ? [each.field] : []));

const warning: PlainInputField = {
  key: 'warning',
  label: 'Warning',
  type: 'copy',
  helpText: 'This cannot be undone. This endpoint deletes the record for good.',
};

/** The sub-account field. It is optional for an endpoint that accepts both kinds of tokens. */
export const subAccountFieldOf = (
  z: ZObject,
  bundle: Bundle,
  { access = 'location' }: { access?: Access | undefined },
): PlainInputField[] => {
  if (access === 'agency') return [];
  const fields = subAccountField(z, bundle);
  return access === 'location' ? fields : fields.map((field) => ({ ...field, required: false }));
};
