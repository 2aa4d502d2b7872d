import { flag, record, text } from '../operation';

/** That a visitor of a live chat sees whether somebody types. */
export const typingIndicator = record({
  id: text('tDtDnQdgm2LXpyiqYvZ6', { label: 'Conversation ID' }),
  visitorId: text('Hn5RtQw8ZsKd2YbXc4Lm'),
  isTyping: flag(true),
  success: flag(true),
});
