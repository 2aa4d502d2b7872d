import { UserError } from './errors';
import { messageIn, withWords } from './words';

/**
 * Fails if a response with a success status reports a failure. HighLevel has several flags for that
 * (docs/highlevel_quirks.md#success-words); a response without a flag counts as a success.
 *
 * @throws UserError if the response reports a failure.
 */
export const succeeded = (body: object): true => {
  const { succeded, succeeded, success }: Record<string, unknown> = { ...body };
  if ([succeded, succeeded, success].includes(false)) {
    throw new UserError(
      withWords(
        'HighLevel accepted the request but reports that nothing was done.',
        messageIn(body),
      ),
    );
  }
  return true;
};
