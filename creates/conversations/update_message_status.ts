import * as z from 'zod';
import { emails } from '../../inputs/kinds';
import {
  chooseFromConversation,
  emailMessageId,
  messageId,
  messageStatus,
} from '../../inputs/message';
import { nested } from '../../inputs/nested';
import { action } from '../../operation';
import { sentMessage } from '../../records/sent_message';

export default action({
  key: 'update_message_status',
  noun: 'Message',
  label: 'Update Message Status',
  description:
    'Updates the delivery status of a message that your conversation provider sends or receives.',
  endpoint: 'PUT /conversations/messages/{messageId}/status',
  version: '2021-04-15',
  scope: 'conversations/message.write',
  input: z
    .object({
      messageId: messageId(),
      status: messageStatus(),
      ...chooseFromConversation,
      error_code: z.string().optional().meta({ label: 'Error Code' }),
      error_type: z.string().optional().meta({ label: 'Error Type' }),
      error_message: z.string().optional().meta({
        label: 'Error Message',
        description: "The conversation provider's error message.",
      }),
      emailMessageId: emailMessageId().optional(),
      recipients: emails().optional().meta({
        label: 'Recipients',
        description: 'Other recipients of the email with this status, one per line.',
      }),
    })
    .refine(
      ({ error_code, error_type, error_message }) =>
        !error_code === !error_type && !error_type === !error_message,
      { error: 'Error Code, Error Type and Error Message: fill in all three or none.' },
    ),
  request: (form) => ({ body: nested(form) }),
  record: sentMessage,
});
