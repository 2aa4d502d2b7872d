import * as z from 'zod';
import type { FileFacts } from '../../highlevel/files';
import { chooseFromConversation, messageId } from '../../inputs/message';
import { pollingTrigger } from '../../operation';
import { messageRecording } from '../../records/message_file';

export default pollingTrigger({
  key: 'get_message_recording',
  noun: 'Message Recording',
  label: 'Get Message Recording',
  description:
    'Triggers when the recording of a call or voicemail that you choose becomes available or is replaced.',
  endpoint: 'GET /conversations/messages/{messageId}/locations/{locationId}/recording',
  version: '2021-04-15',
  file: 'recording-{messageId}.wav',
  emptyOnNotFound: true,
  scope: 'conversations/message.readonly',
  input: z.object({ messageId: messageId(), ...chooseFromConversation }),
  result: (found: FileFacts, { messageId }) => ({ id: messageId, ...found }),
  record: messageRecording,
  firesOn: 'changed record',
  watches: ['messageId', 'chooseFromConversationId'],
});
