import { succeeded } from '../highlevel/success';
import { type Item, moment, record, text } from '../operation';

/** HighLevel's response to a logged message. */
export const loggedMessage = record(
  {
    id: text('t22c6DQcTDf3MjRhwf77'),
    messageId: text('t22c6DQcTDf3MjRhwf77'),
    conversationId: text('tDtDnQdgm2LXpyiqYvZ6'),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    emailMessageId: text('rnGyqh2F6uBrIkfhFo9A'),
    dateAdded: moment('2026-01-06T16:45:00.000Z'),
    message: text('Message added successfully', { label: 'HighLevel Response' }),
  },
  { normalize: ({ messageId, ...rest }) => ({ id: messageId, messageId, ...rest }) },
);

/**
 * The message in a response. It may be empty because nothing was added: HighLevel silently ignores
 * a custom provider that is not named (docs/highlevel_quirks.md#inbound-messages).
 */
export const readLogged = ({ success, ...message }: Item): Item | undefined => {
  succeeded({ success, ...message });
  return message.messageId === undefined ? undefined : message;
};
