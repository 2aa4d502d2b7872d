import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { documentOf } from '../../any_endpoint/description';
import { chosenIn, endpointFields, labelOfEndpoint } from '../../any_endpoint/form';
import { resources } from '../../any_endpoint/resources';
import { isUsable } from '../../any_endpoint/use';
import makeApiCall from '../../creates/api/make_api_call';
import { connections } from '../../harness/play';
import { type Asked, quickZ } from '../../harness/quick_z';
import { endpointFiles, staleFiles } from '../../scripts/endpoints';
import { type Answer, answersOf, describeContract, documentedAt, requestFaults } from '.';
import { type Described, everyEndpoint, filledIn, type How, recorded } from './every_endpoint';

const bundleOf = ({ resource, endpoint, facts }: Described, values = {}): Bundle => {
  const authData = connections[facts.access === 'agency' ? 'agency' : 'location'];
  const inputData = { resource, endpoint, ...values };
  return { inputData, authData, meta: {} } as unknown as Bundle;
};

const noZ = {} as ZObject;

/** Runs Make API Call with the same response to every request. */
const call = async (described: Described, values: object, answer: Answer) => {
  const asked: Asked[] = [];
  const z = quickZ(async (request) => {
    const { status, body, contentType = 'application/json' } = answer;
    if (!request.url.startsWith('https://services.leadconnectorhq.com/')) return file();
    asked.push(request);
    const content = typeof body === 'string' ? body : JSON.stringify(body ?? '');
    const headers = new Headers({ 'content-type': contentType });
    const data = contentType === 'application/json' ? body : undefined;
    const stream = { on: () => undefined };
    return {
      status,
      headers,
      content,
      data,
      ...(request.raw && { body: stream, text: async () => content }),
    };
  });
  const { perform } = makeApiCall.operation as {
    perform: (z: unknown, bundle: Bundle) => Promise<unknown>;
  };
  const outcome = await perform(z, bundleOf(described, values)).then(
    (result) => ({ result, error: undefined }),
    (error: Error) => ({ result: undefined, error }),
  );
  return { asked, ...outcome };
};

const file = () => {
  const headers = new Headers({ 'content-type': 'application/pdf' });
  return {
    status: 200,
    headers,
    content: '',
    data: undefined,
    body: Readable.from([Buffer.from('%PDF')]),
  };
};

const fine: Answer = { name: 'fine', status: 200, body: {} };

/** The faults of endpoints, as lines that name the endpoint. */
const faultsOf = async (find: (described: Described) => Promise<string[]> | string[]) => {
  const lines: string[] = [];
  for (const described of everyEndpoint) {
    const faults = await find(described);
    lines.push(...faults.map((fault) => `${described.endpoint}: ${fault}`));
  }
  return lines;
};

const figures: string[] = [];

describeContract('every endpoint', () => {
  afterAll(() => console.info(figures.join('\n')));

  const count = everyEndpoint.length;

  test('the description has as many endpoints as HighLevel publishes', () => {
    expect(count).toBe(576);
    expect(everyEndpoint.filter(({ endpoint }) => !documentedAt(endpoint as never))).toEqual([]);
  });

  test('a query parameter is a value or a list of values, not an object', () => {
    const objects = everyEndpoint.flatMap(({ endpoint, facts }) =>
      (facts.query ?? [])
        .filter(({ kind = '' }) => ['group', 'lines', 'JSON'].includes(kind))
        .map(({ name }) => `${endpoint}: ${name}`),
    );
    expect(objects).toEqual([]);
  });

  test('the description matches the documents', () => {
    expect(staleFiles(endpointFiles())).toEqual([]);
  });

  test('each form is valid for Zapier', async () => {
    const ofCore = createRequire(require.resolve('zapier-platform-core'));
    const ofSchema = createRequire(ofCore.resolve('zapier-platform-schema'));
    const { validate } = ofSchema('./lib/schemas/PlainInputFieldSchema');
    const faults = await faultsOf((described) => {
      const fields = endpointFields(noZ, bundleOf(described), 'call');
      const all = fields.flatMap((field: PlainInputField) => [field, ...(field.children ?? [])]);
      const keys = ['resource', ...all.map(({ key }) => key)];
      const words = all.flatMap(({ label, helpText, key }) =>
        label && helpText === label ? [`${key} repeats its label`] : [],
      );
      const labels = fields.filter(({ type }) => type !== 'copy').map(({ label }) => label);
      return [
        ...fields.flatMap((field) =>
          validate(field).errors.map(({ stack }: { stack: string }) => `${field.key}: ${stack}`),
        ),
        ...words,
        ...twice(keys).map((key) => `two fields have the key ${key}`),
        ...twice(labels.map(String)).map((label) => `two fields have the label ${label}`),
        ...(all.length >= 1000 ? [`${all.length} fields`] : []),
      ];
    });
    expect(faults).toEqual([]);
    figures.push(`forms valid for Zapier: ${count} of ${count}`);
  });

  test('labels differ within a resource', () => {
    for (const resource of Object.keys(resources)) {
      const { endpoints } = documentOf(resource);
      const labels = Object.entries(endpoints).map(([key, facts]) => labelOfEndpoint(key, facts));
      expect(twice(labels)).toEqual([]);
    }
  });

  const ways: How[] = ['required values', 'all values', 'hostile values'];

  test.each(ways)('each request with %s is accepted by the documents', async (how) => {
    const faults = await faultsOf(async (described) => {
      const { leaves } = chosenIn('call', bundleOf(described));
      const { asked, error } = await call(described, filledIn(how, described, leaves), fine);
      if (error) return [error.message];
      if (asked.length !== 1) return [`${asked.length} requests`];
      return asked.flatMap((each) => requestFaults(recorded(each)));
    });
    expect(faults).toEqual([]);
    figures.push(`requests accepted with ${how}: ${count} of ${count}`);
  });

  test('no response that the documents allow makes the step crash', async () => {
    let answers = 0;
    const faults = await faultsOf(async (described) => {
      const operation = documentedAt(described.endpoint as never);
      if (!operation) return ['is not documented'];
      const { leaves } = chosenIn('call', bundleOf(described));
      const values = filledIn('required values', described, leaves);
      const found: string[] = [];
      for (const answer of answersOf(operation)) {
        answers += 1;
        const { result, error } = await call(described, values, answer);
        const outcome = error ? nameOf(error) : typeof result;
        if (!allowed(answer, described).includes(outcome)) {
          found.push(`${answer.name}: ${error?.message ?? outcome}`);
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
    figures.push(`responses handled: ${answers} of ${answers}, of ${count} endpoints`);
  });

  test('lists that a trigger can watch', () => {
    const lists = everyEndpoint.filter(({ endpoint, facts }) => isUsable('watch', endpoint, facts));
    const free = lists.filter((described) =>
      chosenIn('watch', bundleOf(described)).leaves.every(({ isRequired }) => !isRequired),
    );
    figures.push(
      `lists with a usable trigger: ${lists.length}; ${free.length} of them need no field`,
    );
    expect(lists.length).toBeGreaterThanOrEqual(80);
  });
});

const twice = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

const nameOf = ({ name, message }: Error): string => {
  const status = /"status":(\d+)/.exec(message)?.[1];
  return status ? `${name} ${status}` : name;
};

const allowed = ({ name, status }: Answer, { facts }: Described): string[] => {
  if (status === 401) return ['RefreshAuthError', 'AppError 401'];
  if (status === 429) return ['ThrottledError'];
  if (status >= 400) return [`AppError ${status}`];
  return name === 'not JSON' && !facts.file ? ['AppError 502'] : ['object', 'AppError 502'];
};
