import type { HttpResponse, ZObject } from 'zapier-platform-core';
import { secondsToWait } from './budget';

/** What stands in the way of an operation, in a sentence for the person who builds the Zap. */
export class UserError extends Error {
  override name = 'UserError';
}

/** An answer, as far as it matters when it is not a success. */
export type Failure = Pick<HttpResponse, 'status' | 'headers' | 'data'>;

/**
 * The error without the history of the run. Core would add that to its message, with the start of
 * every answer, and that of an answer with a token is the token (core's middleware.js).
 */
export const withoutHistory = <E>(error: E): E =>
  error instanceof Error ? Object.assign(error, { doNotContextify: true }) : error;

/** What an operation needs of a connection, for the messages that say that it is missing. */
export type Needs = {
  /** One scope of HighLevel's OAuth, like `contacts.write`. */
  scope: string;
  access: Access;
  /** What to say of a refusal, where there is more to say than that it is one. */
  refusal?: string;
};

/** Which kind of token an endpoint takes: a sub-account's, an agency's, or both. */
export type Access = 'location' | 'agency' | 'either';

const kindOf: Record<Access, string> = {
  location: 'a sub-account',
  agency: 'an agency',
  either: 'a sub-account or agency',
};

/** The sentence for a connection that may not do what an operation asks of it. */
export const missingPermissionMessage = ({ scope, access }: Needs): string =>
  `This step needs ${kindOf[access]} connection with the scope ${scope}. Reconnect HighLevel in Zapier, choose ${kindOf[access]} and accept the scopes when HighLevel asks.`;

/**
 * The error for an answer that is not a success, as Zapier has to see it: 429 makes it wait and
 * try again, everything else ends the run with what HighLevel said and what to do about it.
 *
 * Zapier's core has already turned 401 into `RefreshAuthError`. Shapes:
 * docs/highlevel_quirks.md#error-shapes.
 *
 * @param secrets What the request held that no message may repeat.
 * @param advice What to do where nobody knows whether it was done.
 */
export const errorOf = (
  z: ZObject,
  response: Failure,
  needs: Needs,
  secrets: string[],
  advice: string,
): Error => {
  const { status } = response;
  const said = secrets.reduce(
    (text, secret) => text.replaceAll(secret, '[hidden]'),
    messageOf(response.data),
  );
  if (status === 429) {
    return new z.errors.ThrottledError(
      'HighLevel takes no more requests for the moment. Zapier will try again.',
      secondsToWait(response.headers),
    );
  }
  const [sentence, code] = sentenceOf(status, needs, advice);
  return new z.errors.Error(said ? `${sentence} HighLevel says: ${said}` : sentence, code, status);
};

const sentenceOf = (
  status: number,
  needs: Needs,
  advice: string,
): [sentence: string, code: string] => {
  if (status < 500 && needs.refusal) return [needs.refusal, 'refused'];
  if (status === 403)
    return [`HighLevel refused this. ${missingPermissionMessage(needs)}`, 'forbidden'];
  if (status === 404) {
    return ['HighLevel does not know what this step refers to. Check its IDs.', 'not_found'];
  }
  if (status === 409) return ['This does not go together with what HighLevel holds.', 'conflict'];
  if (status >= 500) {
    return [`HighLevel is in trouble (status ${status}). ${advice}`, 'unavailable'];
  }
  return ['HighLevel did not accept this. Correct the fields and try again.', 'refused'];
};

/** Whether an answer says that what was asked for is not there; 400 and 422 say so in words. */
export const isNotFound = ({ status, data }: Failure): boolean =>
  status === 404 || ([400, 422].includes(status) && /not found/i.test(messageOf(data)));

/** HighLevel's own words: one message or a list, with the details it gives beside it. */
const messageOf = (body: unknown): string => {
  if (typeof body !== 'object' || body === null) return '';
  const { message, error, error_description, meta }: Record<string, unknown> = { ...body };
  const words = [message ?? error_description ?? error].flat().filter((word) => isScalar(word));
  const details = Object.entries(typeof meta === 'object' ? { ...meta } : {})
    .filter(([, value]) => isScalar(value))
    .map(([key, value]) => `${key}: ${value}`);
  return [words.join('; '), details.length ? `(${details.join(', ')})` : '']
    .filter(Boolean)
    .join(' ');
};

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
