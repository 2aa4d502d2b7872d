import { flag, group, list, record, text } from '../operation';

/** HighLevel's response to a sent message, or to a change of its status. */
export const sentMessage = record(
  {
    id: text('t22c6DQcTDf3MjRhwf77'),
    messageId: text('t22c6DQcTDf3MjRhwf77'),
    conversationId: text('tDtDnQdgm2LXpyiqYvZ6'),
    emailMessageId: text('rnGyqh2F6uBrIkfhFo9A'),
    messageIds: list(text('t22c6DQcTDf3MjRhwf77')),
    status: text('pending'),
    msg: text('Message queued successfully.', { label: 'HighLevel Response' }),
    forwardData: group({
      forwardWholeThread: flag(false, { label: 'Forward Whole Thread' }),
      messageId: text('Lw4ZgSd6RyJp0NcBt3Qi', { label: 'Forwarded Message ID' }),
      emailMessageId: text('Wc3ZtLp8DsVn0QxKb6Ye', { label: 'Forwarded Email ID' }),
      sourceContactId: text('seD4PfOuKoVMLkEZqohJ', { label: 'Source Contact ID' }),
      sourceConversationId: text('tDtDnQdgm2LXpyiqYvZ6', { label: 'Source Conversation ID' }),
      forwardToEmail: text('sam@example.com', { label: 'Forward To' }),
      recipientContactId: text('fWKdU4V9YH0hWrg2IdNX', { label: 'Recipient Contact ID' }),
      recipientConversationId: text('Vq8LwTkR2bXnYc5ZsM0e', { label: 'Recipient Conversation ID' }),
    }),
  },
  {
    // Google Business Messages have a list of IDs instead of one.
    normalize: ({ messageId, messageIds, ...rest }) => ({
      id: messageId ?? [messageIds ?? []].flat()[0],
      ...rest,
      ...(messageId !== undefined && { messageId }),
      ...(messageIds !== undefined && { messageIds }),
    }),
  },
);
