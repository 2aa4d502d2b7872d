import { UserError } from '../highlevel/errors';
import { succeeded } from '../highlevel/success';
import { messageIn, withWords } from '../highlevel/words';
import { flag, record, text } from '../operation';

/** What HighLevel says of a scheduled message that it is not to send. */
export const cancelledMessage = record({
  id: text('t22c6DQcTDf3MjRhwf77', { label: 'Message ID' }),
  success: flag(true),
  message: text('Scheduled message cancelled', { label: 'HighLevel Response' }),
});

/**
 * What an answer says of a cancellation. A success may hold the status of a failure
 * (conversations.json, CancelScheduledResponseDto, whose example is 404).
 *
 * @throws UserError when it does.
 */
export const readCancelled = (body: object): { success: true; message?: string } => {
  const { status, message }: { status?: unknown; message?: unknown } = { ...body };
  if (Number(status) >= 400) {
    throw new UserError(
      withWords(
        'Message: HighLevel cancelled nothing. The message may have been sent already.',
        messageIn(body),
      ),
    );
  }
  return { success: succeeded(body), ...(typeof message === 'string' && { message }) };
};
