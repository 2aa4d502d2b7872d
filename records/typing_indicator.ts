import { flag, record, text } from '../operation';

/** Whether a live chat's visitor sees that somebody is typing. */
export const typingIndicator = record({
  id: text('tDtDnQdgm2LXpyiqYvZ6', { label: 'Conversation ID' }),
  visitorId: text('Hn5RtQw8ZsKd2YbXc4Lm'),
  isTyping: flag(true),
  success: flag(true),
});
