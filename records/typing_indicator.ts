import { flag, record, text } from '../operation';

/** That a visitor of a live chat sees whether somebody types. */
export const typingIndicator = record({
  id: text('tDtDnQdgm2LXpyiqYvZ6', { label: 'Conversation ID' }),
  visitorId: text('ve9EPM428h8vShlRW1KT'),
  isTyping: flag(true),
  success: flag(true),
});
