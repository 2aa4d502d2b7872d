import type { PlainInputField, Search, Trigger } from 'zapier-platform-core';
import * as z from 'zod';
import * as dropdowns from '../dropdowns';
import { type Asked, quickZ } from '../harness/quick_z';
import { apiUrl } from '../highlevel/base_url';
import { jsonOf } from '../highlevel/json';
import { factsOf } from '../operation/declaration';
import { isItem } from '../operation/response';
import { responseFaults } from '../proofs/contract/judge';
import { seeded } from '../sandbox';
import { routes } from '../sandbox/routes';
import * as searches from '../searches';
import * as triggers from '../triggers';
import {
  addShape,
  disguisedName,
  disguisedPlace,
  missingPlaces,
  type Shape,
  shapeDifferences,
} from './answer_shapes';

/** An account and its server: HighLevel or a sandbox. */
export type Account = {
  url: string;
  authData: { access_token: string; userType: string; companyId: string; locationId?: string };
};

/** The sandbox's sub-account or agency. */
export const sandboxAccount = (url: string, userType: string): Account => ({
  url,
  authData:
    userType === 'Company'
      ? { access_token: seeded.agencyToken, userType, companyId: seeded.companyId }
      : {
          access_token: seeded.locationToken,
          userType,
          companyId: seeded.companyId,
          locationId: seeded.locationId,
        },
});

type Values = Record<string, unknown>;
type Operation = Trigger | Search;

/** The responses of an account to the operations that only read. */
type Findings = {
  /** By endpoint, as the documents write it. */
  answers: Map<string, Shape>;
  departures: Map<string, Set<string>>;
  refusals: Map<string, Set<number>>;
  /** The shape of the records, by operation. */
  records: Map<string, Shape>;
  /** The errors of runs in which HighLevel rejected no request, by operation. */
  failures: Map<string, Set<string>>;
  notTried: Map<string, string>;
};

const readingPosts = [
  /^\/contacts\/search$/,
  /^\/users\/search\/filter-by-email$/,
  /^\/calendars\/groups\/validate-slug$/,
  /^\/locations\/[^/]+\/tasks\/search$/,
  /^\/objects\/[^/]+\/records\/search$/,
];

/** @throws Error for a request that could change an account. */
export const assertReads = ({ method, url }: Pick<Asked, 'method' | 'url'>): void => {
  if (method === 'GET') return;
  const { pathname } = new URL(url);
  if (method === 'POST' && readingPosts.some((each) => each.test(pathname))) return;
  throw new Error(`${method} ${pathname} is not a read request.`);
};

const placeholders = ({ path }: { path: string }) => path.split('{').length;

const endpoints = routes
  .toSorted((one, other) => placeholders(one) - placeholders(other))
  .map(({ method, path }) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));

const endpointOf = (method: string, path: string) =>
  endpoints.find((each) => each.method === method && each.pattern.test(path))?.name;

/** Adds the response to a request to an account's findings. */
const note = (
  { answers, departures, refusals }: Findings,
  method: string,
  path: string,
  { status, body }: { status: number; body: unknown },
): void => {
  const endpoint = endpointOf(method, path);
  if (!endpoint) return;
  if (status >= 400) {
    refusals.set(endpoint, (refusals.get(endpoint) ?? new Set()).add(status));
    return;
  }
  if (body !== undefined) answers.set(endpoint, addShape(answers.get(endpoint) ?? new Map(), body));
  const found = departures.get(endpoint) ?? new Set();
  for (const fault of responseFaults({ method, path }, status, body)) {
    const [, place = '', says = ''] = /^response ?(.*?): (.*)$/.exec(fault) ?? [];
    found.add(`${disguisedPlace(place)}: ${says || fault}`);
  }
  departures.set(endpoint, found);
};

/** A `z` that sends requests to the account and rejects every request that could write. */
const zFor = (account: Account, findings: Findings, onRefusal: () => void) => {
  const core = quickZ(async () => undefined);
  return {
    ...core,
    cursor: { get: async () => '', set: async () => true },
    request: async (asked: Asked) => {
      assertReads(asked);
      const response = await core.request({
        ...asked,
        url: asked.url.replace(apiUrl(), account.url),
      });
      const body = 'data' in response ? response.data : undefined;
      if (response.status >= 400) onRefusal();
      note(findings, asked.method, new URL(asked.url).pathname, { status: response.status, body });
      return response;
    },
  };
};

const firstOf = z.union([
  z.tuple([z.string()], z.unknown()),
  z.tuple([z.object({ value: z.string() }).transform(({ value }) => [value])], z.unknown()),
  z.record(z.string(), z.string()).transform((choices) => Object.keys(choices)),
]);

type Perform = (z: object, bundle: object) => Promise<unknown>;
const performing = z.object({
  perform: z.custom<Perform>((value) => typeof value === 'function'),
});
// Records can have symbol keys, which z.record rejects.
const items = z.array(z.custom<Values>(isItem));

/** The records that an operation reads; none if it fails. Rejected requests are in the findings. */
const run = async (
  account: Account,
  findings: Findings,
  { key, operation }: Operation,
  inputData: Values,
): Promise<Values[]> => {
  const bundle = { authData: account.authData, inputData, meta: { isLoadingSample: true } };
  const { perform } = performing.parse(operation);
  let isRefused = false;
  const z = zFor(account, findings, () => {
    isRefused = true;
  });
  try {
    const result = await perform(z, bundle);
    return items.parse([result ?? []].flat());
  } catch (error) {
    if (!isRefused) {
      findings.failures.set(key, (findings.failures.get(key) ?? new Set()).add(faultOf(error)));
    }
    return [];
  }
};

const appError = z.object({ code: z.string(), status: z.number().optional() });

/**
 * The type of an error without its message, which can contain values; for a bug in the code, also
 * its location.
 */
const faultOf = (error: unknown): string => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const { data: known } = appError.safeParse(jsonOf(message));
  if (known) return [known.code, known.status].filter(Boolean).join(' ');
  const [, place] = /\/(\w+\/[\w/]+\.ts:\d+)/.exec(stack ?? '') ?? [];
  return place ? `${name} in ${place}` : name;
};

/** Values for fields that have no dropdown, by operation. */
const given: Record<string, Values> = {
  list_calendar_events: { daysAhead: 365, daysBack: 365 },
  check_blog_url_slug: { urlSlug: 'comparison' },
  validate_group_slug: { slug: 'comparison' },
  find_object_record: { query: 'a' },
  find_any_record: { resource: 'links', endpoint: 'GET /links/' },
  new_or_updated_record: { resource: 'links', endpoint: 'GET /links/' },
};

/** Optional fields; the operation needs at least this one of them. */
const alsoNeeded: Record<string, string> = {
  list_calendar_events: 'calendarId',
  list_blocked_slots: 'userId',
  find_appointment: 'contactId',
  find_conversation: 'contactId',
  find_opportunity: 'contactId',
};

const emailOf = ({ email }: Values): unknown => email;

/** Operations that search by a value of a record in the account. */
const lookUps: Record<string, { field: string; of: Operation; value: (own: Values) => unknown }> = {
  find_contact: { field: 'email', of: triggers.search_contacts, value: emailOf },
  get_duplicate_contact: { field: 'email', of: triggers.search_contacts, value: emailOf },
  filter_users_by_email: { field: 'emails', of: triggers.search_users, value: emailOf },
  find_user: { field: 'email', of: triggers.search_users, value: emailOf },
  find_pipeline_stage: {
    field: 'stageName',
    of: triggers.list_pipelines,
    value: ({ stages }) => Object([stages].flat()[0]).name,
  },
};

const maxForms = 5;

const sourceOf = ({ dynamic }: PlainInputField): Operation | undefined =>
  Object.values(dropdowns).find(({ key }) => key === dynamic?.split('.')[0]);

/** The fields to fill in. A field that filters another field's dropdown comes first. */
const neededFields = (operation: Operation): PlainInputField[] => {
  const { fields } = factsOf(operation);
  const needed = fields
    .filter(({ key, required }) => required || key === alsoNeeded[operation.key])
    .filter(({ key }) => !(key in (given[operation.key] ?? {})));
  const filters = needed.flatMap((field) => {
    const source = sourceOf(field);
    const keys = source ? factsOf(source).fields.map(({ key }) => key) : [];
    return fields.filter(({ key, dynamic, choices }) => keys.includes(key) && (dynamic || choices));
  });
  return [...new Set([...filters, ...needed])];
};

const choicesOf = async (
  account: Account,
  findings: Findings,
  field: PlainInputField,
  form: Values,
): Promise<unknown[]> => {
  const source = sourceOf(field);
  if (source) {
    const found = await run(account, findings, source, form);
    return found.slice(0, maxForms).map(({ id }) => id);
  }
  const [choice] = firstOf.safeParse(field.choices).data ?? [];
  return choice === undefined ? [] : [choice].flat();
};

/** Possible forms with values of the account. */
async function* formsOf(
  account: Account,
  findings: Findings,
  [field, ...others]: PlainInputField[],
  form: Values,
): AsyncGenerator<Values> {
  if (!field) {
    yield form;
    return;
  }
  for (const choice of await choicesOf(account, findings, field, form))
    yield* formsOf(account, findings, others, { ...form, [field.key]: choice });
}

async function* fillingsOf(
  account: Account,
  findings: Findings,
  operation: Operation,
): AsyncGenerator<Values> {
  const lookUp = lookUps[operation.key];
  if (!lookUp) {
    const fixed = given[operation.key] ?? {};
    yield* formsOf(account, findings, neededFields(operation), fixed);
    return;
  }
  for (const own of await run(account, findings, lookUp.of, {})) {
    const value = lookUp.value(own);
    if (value) yield { [lookUp.field]: value };
  }
}

const readingOperations: Operation[] = [...Object.values(triggers), ...Object.values(searches)];

/** Runs every operation that only reads, with values of the account. */
export const readAll = async (account: Account): Promise<Findings> => {
  const findings: Findings = {
    answers: new Map(),
    departures: new Map(),
    refusals: new Map(),
    records: new Map(),
    failures: new Map(),
    notTried: new Map(),
  };
  const isAgency = account.authData.userType === 'Company';
  for (const operation of readingOperations) {
    // The endpoint used for these operations belongs to sub-accounts.
    const ofAny = given[operation.key]?.endpoint !== undefined;
    const access = ofAny ? 'location' : factsOf(operation).access;
    if (access !== 'either' && (access === 'agency') !== isAgency) continue;
    let runs = 0;
    for await (const form of fillingsOf(account, findings, operation)) {
      runs += 1;
      const records = await run(account, findings, operation, form);
      const shape = findings.records.get(operation.key) ?? new Map();
      for (const record of records) addShape(shape, record);
      findings.records.set(operation.key, shape);
      if (records.length > 0 || runs === maxForms) break;
    }
    if (runs === 0) findings.notTried.set(operation.key, 'the account has no records for it');
  }
  return findings;
};

/** A path in the notation of output fields. */
const fieldKey = (place: string) =>
  place
    .replace(/(\[\])+$/, '')
    .replaceAll('[].', '[]')
    .replaceAll('.', '__');

/** The paths of an operation's records that no output field has. */
const withoutField = (operation: Operation, shape: Shape): string[] => {
  const named = factsOf(operation).outputFields.map(({ key }) =>
    key
      .replace(/(\[\])+$/, '')
      .split(/(__|\[\])/)
      .map((part) => (/^(__|\[\]|)$/.test(part) ? part : disguisedName(part)))
      .join(''),
  );
  const isNamed = (key: string) =>
    named.some((own) => own === key || own.startsWith(`${key}__`) || own.startsWith(`${key}[]`));
  const nameless = [...shape.keys()]
    .map(fieldKey)
    // The account defines the names and labels of these fields.
    .filter((key) => key && !/^(customFields|answers|properties)(__|$)/.test(key))
    .filter((key) => !isNamed(key));
  // A parent without a field covers its children.
  const isInside = (key: string) =>
    nameless.some((own) => key.startsWith(`${own}__`) || key.startsWith(`${own}[]`));
  return nameless.filter((key) => !isInside(key));
};

const section = (title: string, lines: Iterable<string>): string[] => {
  const all = [...new Set(lines)];
  return all.length ? [`    ${title}`, ...all.map((line) => `      ${line}`)] : [];
};

/**
 * How an account differs from the documents, from a reference (the sandbox) and from the output
 * fields.
 */
export const report = (own: Findings, reference: Findings): string[] => {
  const lines: string[] = [];
  const seen = new Set([...own.answers.keys(), ...own.refusals.keys()]);
  for (const endpoint of [...seen].sort()) {
    const shape = own.answers.get(endpoint);
    const other = reference.answers.get(endpoint);
    const users = readingOperations.filter((each) => factsOf(each).endpoints[0] === endpoint);
    const found = [
      ...section('refused with', [...(own.refusals.get(endpoint) ?? [])].map(String)),
      ...section('differs from the document', own.departures.get(endpoint) ?? []),
      ...(shape && other
        ? [
            ...section('differs from the sandbox', shapeDifferences(shape, other)),
            ...section('only in the sandbox', missingPlaces(shape, other)),
          ]
        : section('differs from the sandbox', shape ? ['the sandbox returned no response'] : [])),
      ...section(
        'without an output field',
        users.flatMap((each) =>
          withoutField(each, own.records.get(each.key) ?? new Map()).map(
            (place) => `${each.key}: ${place}`,
          ),
        ),
      ),
    ];
    lines.push(`  ${endpoint}${found.length ? '' : ': no differences'}`, ...found);
  }
  for (const [key, faults] of own.failures) {
    lines.push(`  failed: ${key}, ${[...faults].join(', ')}`);
  }
  for (const [key, why] of own.notTried) lines.push(`  not tried: ${key}, ${why}`);
  return lines;
};
