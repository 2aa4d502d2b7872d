import nock from 'nock';
import * as creates from '../../creates';
import { intercept, type Request } from '../../harness/cassette';
import { isForFile } from '../../harness/cassette_file';
import { filledForms, type Operation, type Values } from '../../harness/forms';
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

/** Runs an operation while HighLevel gives the same answer to each request but the lookups. */
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

/** The answers that the documents allow to a request; making them up takes long, so once is enough. */
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
 * Holds operations against the documents: what they send with their forms filled in all the ways
 * there are, and what they make of every answer that is allowed.
 */
export const holdToDocuments = (all: [key: string, operation: Operation][]): void => {
  const operations = all.filter(
    ([, operation]) => isTested(operation) && factsOf(operation).endpoints.length > 0,
  );
  if (!operations.length) return;
  describeContract('every operation', () => {
    afterEach(() => nock.cleanAll());

    const forms = operations.flatMap(([key, operation]) =>
      filledForms(operation).map(([how, values]) => ({ key, how, operation, values })),
    );

    test.each(forms)('$key sends what the documents accept, with $how', async (each) => {
      const { requests, error } = await run(each.operation, each.values, firstAnswer);
      expect(error).toBeUndefined();
      expect(requests.length).toBeGreaterThan(0);
      const own = requests.filter((request) => !isForFile(request));
      expect(own.flatMap(requestFaults)).toEqual([]);
    });

    test.each(operations)(
      '%s survives every answer that the documents allow',
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

/** Without its list a response would say that every record is gone, so it is an error for these. */
const readsWhole = ['contact_tagged', 'contact_dnd_changed'];

/** These read what the token belongs to, which is the very read that decides about a token. */
const readsOwner = ['get_company'];

/** A success whose documented example says that nothing was done (docs/highlevel_quirks.md#status-codes). */
const failedInExample = ['cancel_scheduled_message'];

/** Their records are typed as texts, which no answer has (docs/highlevel_quirks.md#lists-typed-as-texts). */
const readsTexts = ['estimate_status_changed'];

/** The name by which Zapier distinguishes errors, with the status that ours carry. */
const nameOf = ({ name, message }: Error): string => {
  const status = /"status":(\d+)/.exec(message)?.[1];
  return status ? `${name} ${status}` : name;
};

const shapeOf = (result: unknown) => (Array.isArray(result) ? 'list' : typeof result);

/**
 * What an operation may make of an answer. One that says nothing of the record that an action is
 * there for is an error of ours; for triggers and searches it means an empty list.
 */
const allowed = ({ name, status }: Answer, { key }: Operation): string[] => {
  // Where HighLevel accepts the token for another read, the refusal is not about the token.
  if (status === 401) return readsOwner.includes(key) ? ['RefreshAuthError'] : ['AppError 401'];
  if (status >= 400) return [`AppError ${status}`];
  if (name === 'not JSON') return ['AppError 502'];
  if (name === 'missing envelope' && readsWhole.includes(key)) return ['AppError 502'];

  if (readsTexts.includes(key)) return ['list', 'AppError 502'];
  if (!(key in creates)) return ['list'];
  if (failedInExample.includes(key)) return ['object', 'AppError 400', 'AppError 502'];
  return /missing|required only|nulls/.test(name) ? ['object', 'AppError 502'] : ['object'];
};
