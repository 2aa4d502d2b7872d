import { UserError } from '../highlevel/errors';
import { succeeded } from '../highlevel/success';
import { messageIn, withWords } from '../highlevel/words';
import { flag, record, text } from '../operation';

/** HighLevel's response to the cancellation of a scheduled message. */
export const cancelledMessage = record({
  id: text('t22c6DQcTDf3MjRhwf77', { label: 'Message ID' }),
  success: flag(true),
  message: text('Scheduled message cancelled', { label: 'HighLevel Response' }),
});

/**
 * Reads the response to a cancellation. A success response may hold the status of a failure
 * (conversations.json, CancelScheduledResponseDto, whose example is 404).
 *
 * @throws UserError if it does.
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
