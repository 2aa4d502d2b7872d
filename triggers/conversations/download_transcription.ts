import * as z from 'zod';
import type { FileFacts } from '../../highlevel/files';
import { chooseFromConversation, messageId } from '../../inputs/message';
import { pollingTrigger } from '../../operation';
import { transcriptionFile } from '../../records/message_file';

export default pollingTrigger({
  key: 'download_transcription',
  noun: 'Transcription File',
  label: 'Download Transcription',
  description:
    'Triggers when the transcription file of a call that you choose becomes available or changes.',
  endpoint: 'GET /conversations/locations/{locationId}/messages/{messageId}/transcription/download',
  version: '2021-04-15',
  file: 'transcription-{messageId}.txt',
  emptyOnNotFound: true,
  scope: 'conversations/message.readonly',
  input: z.object({ messageId: messageId(), ...chooseFromConversation }),
  result: (found: FileFacts, { messageId }) => ({ id: messageId, ...found }),
  record: transcriptionFile,
  firesOn: 'changed record',
  watches: ['messageId', 'chooseFromConversationId'],
});
