import type { Asked } from '../../harness/quick_z';
import { answersOf } from '../contract/answers';
import { operationOf } from '../contract/documents';
import type { Response } from './subject';

export const pathOf = ({ url }: Asked): string => new URL(url).pathname;

const known = new Map<string, Response[]>();

/**
 * The fullest responses that the documents allow: as documented, and as observed if that differs.
 */
export const fullResponses = (request: Asked): Response[] => {
  const documented = operationOf(request.method, pathOf(request));
  if (!documented) return [];
  const name = `${documented.method} ${documented.template}`;
  const responses =
    known.get(name) ??
    answersOf(documented).filter((answer) => /^(as observed|all fields)$/.test(answer.name));
  known.set(name, responses);
  return responses;
};

const best =
  (index: number) =>
  (request: Asked): Response =>
    pathOf(request) === '/oauth/locationToken'
      ? { body: { access_token: 'token-2' } }
      : (fullResponses(request).at(index) ?? { body: {} });

/** The fullest response as observed. */
export const fullResponse = best(-1);

/** The fullest response as documented. */
export const documentedResponse = best(0);
