import * as z from 'zod';

/** The message types that conversations can be filtered by, with their labels. */
const messageTypes = {
  TYPE_CALL: 'Call',
  TYPE_SMS: 'SMS',
  TYPE_RCS: 'RCS',
  TYPE_EMAIL: 'Email',
  TYPE_FACEBOOK: 'Facebook',
  TYPE_GMB: 'Google Business Messages',
  TYPE_INSTAGRAM: 'Instagram',
  TYPE_WHATSAPP: 'WhatsApp',
  TYPE_ACTIVITY_APPOINTMENT: 'Appointment Activity',
  TYPE_ACTIVITY_CONTACT: 'Contact Activity',
  TYPE_ACTIVITY_INVOICE: 'Invoice Activity',
  TYPE_ACTIVITY_PAYMENT: 'Payment Activity',
  TYPE_ACTIVITY_OPPORTUNITY: 'Opportunity Activity',
  TYPE_LIVE_CHAT: 'Live Chat',
  TYPE_INTERNAL_COMMENTS: 'Internal Comment',
  TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG: 'Employee Action Log',
  TYPE_TIKTOK: 'TikTok',
  TYPE_ACTIVITY_WHATSAPP: 'WhatsApp Activity',
  TYPE_FORM_SUBMISSION: 'Form Submission',
} as const;

const { TYPE_INTERNAL_COMMENTS: internalComment, ...common } = messageTypes;

/** The types of the last message of a conversation; some are spelled differently here. */
const lastMessageTypes = {
  ...common,
  TYPE_SMS_REVIEW_REQUEST: 'SMS Review Request',
  TYPE_WEBCHAT: 'Web Chat',
  TYPE_SMS_NO_SHOW_REQUEST: 'SMS No-Show Request',
  TYPE_CAMPAIGN_SMS: 'Campaign SMS',
  TYPE_CAMPAIGN_CALL: 'Campaign Call',
  TYPE_CAMPAIGN_EMAIL: 'Campaign Email',
  TYPE_CAMPAIGN_VOICEMAIL: 'Campaign Voicemail',
  TYPE_CAMPAIGN_FACEBOOK: 'Campaign Facebook',
  TYPE_CAMPAIGN_MANUAL_CALL: 'Campaign Manual Call',
  TYPE_CAMPAIGN_MANUAL_SMS: 'Campaign Manual SMS',
  TYPE_CAMPAIGN_GMB: 'Campaign Google Business Messages',
  TYPE_REVIEW: 'Review',
  TYPE_CUSTOM_SMS: 'Custom SMS',
  TYPE_CUSTOM_EMAIL: 'Custom Email',
  TYPE_CUSTOM_PROVIDER_SMS: 'Custom Provider SMS',
  TYPE_CUSTOM_PROVIDER_EMAIL: 'Custom Provider Email',
  TYPE_IVR_CALL: 'IVR Call',
  TYPE_LIVE_CHAT_INFO_MESSAGE: 'Live Chat Info Message',
  TYPE_FACEBOOK_COMMENT: 'Facebook Comment',
  TYPE_INSTAGRAM_COMMENT: 'Instagram Comment',
  TYPE_CUSTOM_CALL: 'Custom Call',
  TYPE_INTERNAL_COMMENT: internalComment,
  TYPE_TIKTOK_COMMENT: 'TikTok Comment',
  TYPE_SMS_REACTION: 'SMS Reaction',
} as const;

const oneOf = <T extends Record<string, string>>(types: T) =>
  z.enum(Object.keys(types) as (keyof T & string)[]).meta({ choices: types });

/** The type of the last message. */
export const lastMessageType = () => oneOf(lastMessageTypes);

/** The message types that are returned. */
export const messageTypeList = () =>
  z.array(oneOf(messageTypes)).min(1).meta({
    label: 'Types',
    description: 'Only messages of these types. Leave empty for all types.',
  });
