/**
 * The message types by number, which is the position in the document's list (conversations.json,
 * ConversationSchema); RCS and TikTok came later. A conversation without a message has 100
 * (docs/highlevel_quirks.md#placeholder-conversations).
 */
const words = new Map<unknown, string>([
  ...[
    'CALL',
    'SMS',
    'EMAIL',
    'SMS_REVIEW_REQUEST',
    'WEBCHAT',
    'SMS_NO_SHOW_REQUEST',
    'CAMPAIGN_SMS',
    'CAMPAIGN_CALL',
    'CAMPAIGN_EMAIL',
    'CAMPAIGN_VOICEMAIL',
    'FACEBOOK',
    'CAMPAIGN_FACEBOOK',
    'CAMPAIGN_MANUAL_CALL',
    'CAMPAIGN_MANUAL_SMS',
    'GMB',
    'CAMPAIGN_GMB',
    'REVIEW',
    'INSTAGRAM',
    'WHATSAPP',
    'CUSTOM_SMS',
    'CUSTOM_EMAIL',
    'CUSTOM_PROVIDER_SMS',
    'CUSTOM_PROVIDER_EMAIL',
    'IVR_CALL',
    'ACTIVITY_CONTACT',
    'ACTIVITY_INVOICE',
    'ACTIVITY_PAYMENT',
    'ACTIVITY_OPPORTUNITY',
    'LIVE_CHAT',
    'LIVE_CHAT_INFO_MESSAGE',
    'ACTIVITY_APPOINTMENT',
    'FACEBOOK_COMMENT',
    'INSTAGRAM_COMMENT',
    'CUSTOM_CALL',
    'INTERNAL_COMMENT',
  ].map((word, index): [number, string] => [index + 1, `TYPE_${word}`]),
  [41, 'TYPE_TIKTOK'],
  [45, 'TYPE_RCS'],
  [100, 'TYPE_NO_SHOW'],
]);

/** The word for a message type; an unknown number stays a number, as text. */
export const messageTypeOf = (type: unknown) =>
  typeof type === 'number' ? (words.get(type) ?? String(type)) : type;

/** Whether a message is an activity, which nobody wrote. */
export const isActivity = (messageType: unknown): boolean =>
  typeof messageType === 'string' && messageType.startsWith('TYPE_ACTIVITY_');
