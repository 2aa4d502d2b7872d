import type { HttpResponse, ZObject } from 'zapier-platform-core';
import { secondsToWait } from './budget';
import { isWebPage, withWords, wordsOf } from './words';

/** What stands in the way of an operation, in a sentence for the person who builds the Zap. */
export class UserError extends Error {
  override name = 'UserError';
}

/** A response, as far as it matters when it is not a success. */
export type Failure = {
  status: number;
  headers: Pick<HttpResponse['headers'], 'get'>;
  /** The body where it is JSON, and its text. */
  data: unknown;
  content?: string;
};

/**
 * The error without the history of the run. Core would add that to its message, with the start of
 * every answer, and that of an answer with a token is the token (core's middleware.js).
 */
export const withoutHistory = <E>(error: E): E =>
  error instanceof Error ? Object.assign(error, { doNotContextify: true }) : error;

/** What an operation needs of a connection, for the messages that say that it is missing. */
export type Needs = {
  /** One scope of HighLevel's OAuth, like `contacts.write`; none where HighLevel's documents name none. */
  scope?: string | undefined;
  access: Access;
  /** What to say of a refusal, from HighLevel's words for it. */
  refusal?: (words: string) => string;
};

/** Which kind of token an endpoint takes: a sub-account's, an agency's, or both. */
export type Access = 'location' | 'agency' | 'either';

const kindOf: Record<Access, string> = {
  location: 'a sub-account',
  agency: 'an agency',
  either: 'a sub-account or agency',
};

/** The sentence for a connection that may not do what an operation asks of it. */
export const missingPermissionMessage = ({ scope, access }: Needs): string => {
  const kind = kindOf[access];
  return scope === undefined
    ? `This step needs ${kind} connection. Reconnect HighLevel in Zapier and choose ${kind}.`
    : `This step needs ${kind} connection with the scope ${scope}. Reconnect HighLevel in Zapier, choose ${kind} and accept the scopes when HighLevel asks. If this scope is not among them, it has to be added to the app in HighLevel's Marketplace first.`;
};

/** What is known of a request when it fails. */
export type Attempt = {
  needs: Needs;
  /** What the request held that no message may repeat. */
  secrets: string[];
  /** What to do where nobody knows whether it was done. */
  advice: string;
  /** What to do where HighLevel has such a record already. */
  duplicateAdvice?: string | undefined;
};

/**
 * The error for a response that is not a success, as Zapier has to see it: 429 makes it wait and try
 * again, everything else ends the run with what to do about it and with what HighLevel said. A 401
 * comes here only if it is not about the token (request.ts).
 */
export const errorOf = (z: ZObject, response: Failure, attempt: Attempt): Error => {
  const { status, headers } = response;
  const words = wordsOf(response, attempt.secrets);
  if (status === 429) return throttled(z, 'takes no more requests for the moment', headers, words);
  const [sentence, code] = sentenceOf(response, words, attempt);
  return new z.errors.Error(withWords(sentence, words), code, status);
};

/** Makes Zapier wait as long as the headers of a response say, and run the step again. */
export const throttled = (
  z: ZObject,
  what: string,
  headers: Failure['headers'],
  words: string,
): Error =>
  new z.errors.ThrottledError(
    withWords(`HighLevel ${what}. Zapier will try again.`, words),
    secondsToWait(headers),
  );

/** The error that makes Zapier renew the token of a connection. */
export const refreshError = (z: ZObject, words: string): Error =>
  withoutHistory(
    new z.errors.RefreshAuthError(
      withWords('HighLevel no longer accepts the token of this connection.', words),
    ),
  );

const sentenceOf = (
  response: Failure,
  words: string,
  { needs, advice, duplicateAdvice }: Attempt,
): [sentence: string, code: string] => {
  const { status } = response;
  if (status >= 500) {
    return [`HighLevel reported an error of its own (status ${status}). ${advice}`, 'unavailable'];
  }
  if (status < 400) {
    return [
      `HighLevel redirected this request (status ${status}), and Zapier did not follow. Try again later.`,
      'redirected',
    ];
  }
  if (isWebPage(response)) {
    return [`HighLevel answered with a web page instead of data (status ${status}).`, 'blocked'];
  }
  if (isTimeout(response)) return [`HighLevel took too long to answer. ${advice}`, 'unavailable'];
  if (needs.refusal) return [needs.refusal(words), 'refused'];
  if (status === 401 || status === 403) {
    if (isPermission(words)) {
      return [`HighLevel refused this. ${missingPermissionMessage(needs)}`, 'forbidden'];
    }
    return status === 403
      ? ['HighLevel refused this request (status 403).', 'forbidden']
      : ['HighLevel refused this, although the connection is valid.', 'refused'];
  }
  if (duplicateAdvice && [400, 409, 422].includes(status) && duplicate.test(words)) {
    return [`HighLevel already has such a record. ${duplicateAdvice}`, 'conflict'];
  }
  if (status === 404) {
    return isNotFound(response)
      ? ['HighLevel did not find what this step refers to. Check its IDs.', 'not_found']
      : ['HighLevel does not know the address of this request.', 'not_found'];
  }
  if (status === 409) return ['This conflicts with what HighLevel already has.', 'conflict'];
  if (status === 400 || status === 422) {
    return ['HighLevel did not accept this. Correct the fields and try again.', 'refused'];
  }
  return [`HighLevel did not accept this request (status ${status}).`, 'refused'];
};

const duplicate = /already exist|duplicat|already (been )?(taken|in use|registered)/i;

/** Whether words say that a connection lacks a scope, or is of the wrong level or location. */
export const isPermission = (words: string): boolean =>
  /\bscopes?\b|auth ?class|user type mismatch|forbidden resource|access to (this|the) (location|company|agency|sub-?account)/i.test(
    words,
  );

/**
 * What a 401 is about, as far as its words say
 * (docs/highlevel_quirks.md#other-causes-of-401).
 */
export const causeOf401 = (words: string): 'token' | 'other' | undefined => {
  if (isPermission(words) || /\biam\b|version header|timed? ?out/i.test(words)) return 'other';
  const isToken =
    /\bjwt\b|\b(access|refresh) token\b|token.*\b(expired|invalid|revoked|not valid)\b|\b(expired|invalid|revoked|missing)\b.*token|\bno (\w+ )?token\b/i;
  return isToken.test(words) ? 'token' : undefined;
};

/** Whether HighLevel gave up on a request, for which it has a 401 too. */
export const isTimeout = (response: Failure): boolean =>
  [401, 408].includes(response.status) && /timed? ?out/i.test(wordsOf(response));

/**
 * Whether a response says that what was asked for is not there; 400, 401 and 422 say so in words. A
 * web page or an address that HighLevel doesn't have says nothing of a record.
 */
export const isNotFound = (response: Failure): boolean => {
  const words = wordsOf(response);
  if (response.status === 404) return !isWebPage(response) && !/^cannot [a-z]+ \//i.test(words);
  return [400, 401, 422].includes(response.status) && saysNotFound(words);
};

/** Whether words say that what was asked for is not there. */
export const saysNotFound = (words: string): boolean => notFound.test(words);

const notFound = /not found|\bno \w+ found\b|(does not|doesn't) exist|was deleted/i;
