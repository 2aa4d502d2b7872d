import * as z from 'zod';
import { chooseFromConversation, messageId } from '../../inputs/message';
import { pollingTrigger } from '../../operation';
import { transcription, transcriptionOf } from '../../records/transcription';

export default pollingTrigger({
  key: 'get_message_transcription',
  noun: 'Message Transcription',
  label: 'Get Message Transcription',
  description:
    'Triggers when the transcription of a call that you choose becomes available or changes.',
  endpoint: 'GET /conversations/locations/{locationId}/messages/{messageId}/transcription',
  version: '2021-04-15',
  emptyOnNotFound: true,
  scope: 'conversations/message.readonly',
  input: z.object({ messageId: messageId(), ...chooseFromConversation }),
  result: (body: Parameters<typeof transcriptionOf>[0], { messageId }) =>
    transcriptionOf(body, messageId),
  record: transcription,
  firesOn: 'changed record',
  watches: ['messageId', 'chooseFromConversationId'],
});
