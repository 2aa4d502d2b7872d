import { UserError } from './errors';
import { messageIn, withWords } from './words';

/**
 * Whether an answer says that it went well, in any of the words that HighLevel has for it
 * (docs/highlevel_quirks.md#success-words). One that says nothing of it does.
 *
 * @throws UserError when it says that it didn't.
 */
export const succeeded = (body: object): true => {
  const { succeded, succeeded, success }: Record<string, unknown> = { ...body };
  if ([succeded, succeeded, success].includes(false)) {
    throw new UserError(
      withWords('HighLevel took the request, but says that nothing was done.', messageIn(body)),
    );
  }
  return true;
};
