import nock from 'nock';
import * as creates from '../../creates';
import { intercept, type Request } from '../../harness/cassette';
import { isForFile } from '../../harness/cassette_file';
import { fieldsOf, filledForms, type Operation, type Values } from '../../harness/forms';
import { isTested } from '../../harness/narrowed';
import { connections } from '../../harness/play';
import { runnerOf } from '../../harness/tester';
import { factsOf } from '../../operation/declaration';
import {
  type Answer,
  answersOf,
  describeContract,
  documentedAt,
  operationOf,
  requestFaults,
} from '.';

/** Runs an operation with the same response to each request except lookups. */
const run = async (
  declared: Operation,
  inputData: Values,
  answer: (request: Request) => Answer,
) => {
  const requests = intercept((request) => {
    const { status, body, contentType = 'application/json' } = answer(request);
    return { status, headers: { 'content-type': contentType }, body };
  });
  const authData = connections[factsOf(declared).access === 'agency' ? 'agency' : 'location'];
  const bundle = { inputData, authData, meta: {} };
  const outcome: unknown = await runnerOf(declared)(bundle, true).then(
    (result: unknown) => ({ result }),
    (error: unknown) => ({ error }),
  );
  return { requests, ...(outcome as { result?: unknown; error?: Error }) };
};

const known = new Map<string, Answer[]>();

/** The responses that the documents allow for a request, cached because generating them is slow. */
const answersTo = ({ method, path }: Request): Answer[] => {
  const operation = operationOf(method, path);
  if (!operation) return [];
  const name = `${method} ${operation.template}`;
  const answers = known.get(name) ?? answersOf(operation);
  known.set(name, answers);
  return answers;
};

const firstAnswer = (request: Request): Answer => {
  const answers = answersTo(request);
  const best = answers.find(({ name }) => name === 'as observed') ?? answers[0];
  return best ?? { name: 'none', status: 200, body: {} };
};

/**
 * Tests operations against the documents: the requests of all valid forms, and the handling of
 * every allowed response.
 */
export const testAgainstDocuments = (all: [key: string, operation: Operation][]): void => {
  const operations = all.filter(
    ([, operation]) => isTested(operation) && factsOf(operation).endpoints.length > 0,
  );
  if (!operations.length) return;
  describeContract('every operation', () => {
    afterEach(() => nock.cleanAll());

    const forms = operations.flatMap(([key, operation]) =>
      filledForms(operation).map(([how, values]) => ({ key, how, operation, values })),
    );

    test.each(forms)('$key sends a valid request, with $how', async (each) => {
      const { requests, error } = await run(each.operation, each.values, firstAnswer);
      expect(error).toBeUndefined();
      expect(requests.length).toBeGreaterThan(0);
      const own = requests.filter((request) => !isForFile(request));
      expect(own.flatMap(requestFaults)).toEqual([]);
    });

    test.each(operations)(
      '%s sends a valid request with any single optional field, or rejects it itself',
      async (_, operation) => {
        const faults: string[] = [];
        for (const { field, values } of withOneMore(operation)) {
          const { requests, error } = await run(operation, values, firstAnswer);
          const isOurs = /"status":400/.test(error?.message ?? '') && requests.length === 0;
          if (error && !isOurs) faults.push(`${field}: ${error.message}`);
          const own = requests.filter((request) => !isForFile(request));
          faults.push(...own.flatMap(requestFaults).map((fault) => `${field}: ${fault}`));
        }
        expect(faults).toEqual([]);
      },
    );

    test.each(operations)(
      '%s handles every response that the documents allow',
      async (_, operation) => {
        const [[, values] = ['', {}]] = filledForms(operation);
        const { requests } = await run(operation, values, firstAnswer);
        // Some operations read something else first.
        const own = factsOf(operation).endpoints.map(documentedAt);
        const asked = requests.find(({ method, path }) => own.includes(operationOf(method, path)));
        expect(asked).toBeDefined();
        const outcomes: string[] = [];
        for (const answer of asked ? answersTo(asked) : []) {
          const { result, error } = await run(operation, values, (request) =>
            request.path === asked?.path && request.method === asked.method
              ? answer
              : firstAnswer(request),
          );
          const outcome = error ? nameOf(error) : shapeOf(result);
          if (!allowed(answer, operation).includes(outcome))
            outcomes.push(`${answer.name}: ${outcome}`);
          if (answer.status !== 401) continue;
          const refused = await run(operation, values, (request) =>
            isForFile(request) ? firstAnswer(request) : answer,
          );
          if (refused.error?.name !== 'RefreshAuthError')
            outcomes.push(`${answer.name} to every request: ${refused.error?.name}`);
        }
        expect(outcomes).toEqual([]);
      },
    );
  });
};

/** The shortest form with one more field, for each optional field. */
const withOneMore = (operation: Operation): { field: string; values: Values }[] => {
  const [[, shortest] = ['', {}], [, whole] = ['', {}]] = filledForms(operation);
  return fieldsOf(operation)
    .filter(({ key }) => !(key in shortest) && key in whole)
    .map(({ key }) => ({ field: key, values: { ...shortest, [key]: whole[key] } }));
};

/**
 * Without its list, a response would mean that every record is gone, so it is an error for these.
 */
const readsWhole = ['contact_tagged', 'contact_dnd_changed'];

/** These read the owner of the token, the same request that checks whether a token is valid. */
const readsOwner = ['get_company'];

/** A success whose documented example reports a failure (docs/highlevel_quirks.md#status-codes). */
const failedInExample = ['cancel_scheduled_message'];

/**
 * The document declares their records as texts, unlike any response
 * (docs/highlevel_quirks.md#lists-typed-as-texts).
 */
const readsTexts = ['estimate_status_changed'];

/** The error name that Zapier distinguishes, with the status in our errors. */
const nameOf = ({ name, message }: Error): string => {
  const status = /"status":(\d+)/.exec(message)?.[1];
  return status ? `${name} ${status}` : name;
};

const shapeOf = (result: unknown) => (Array.isArray(result) ? 'list' : typeof result);

/**
 * The outcomes that an operation may have for a response. If it lacks the record, an action fails
 * with our error; a trigger or search returns an empty list.
 */
const allowed = ({ name, status }: Answer, { key }: Operation): string[] => {
  // If HighLevel accepts the token for another read, the 401 is not about the token.
  if (status === 401) return readsOwner.includes(key) ? ['RefreshAuthError'] : ['AppError 401'];
  if (status >= 400) return [`AppError ${status}`];
  if (name === 'not JSON') return ['AppError 502'];
  if (name === 'missing envelope' && readsWhole.includes(key)) return ['AppError 502'];

  if (readsTexts.includes(key)) return ['list', 'AppError 502'];
  if (!(key in creates)) return ['list'];
  if (failedInExample.includes(key)) return ['object', 'AppError 400', 'AppError 502'];
  return /missing|required only|nulls/.test(name) ? ['object', 'AppError 502'] : ['object'];
};
