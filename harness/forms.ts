import type { Create, PlainInputField, Search, Trigger } from 'zapier-platform-core';
import * as creates from '../creates';
import { factsOf } from '../operation/declaration';
import * as searches from '../searches';
import * as triggers from '../triggers';

export type Operation = Trigger | Create | Search;
export type Values = Record<string, unknown>;

/** Every operation that users can see, with its key. */
export const operations: [key: string, operation: Operation][] = [triggers, creates, searches]
  .flatMap((each): Operation[] => Object.values(each))
  .map((operation) => [operation.key, operation]);

/** The operations that call an endpoint in HighLevel's documents. */
export const documented = operations.filter(
  ([, operation]) => factsOf(operation).endpoints.length > 0,
);

/** The fields of an operation's form, without custom fields, which depend on the account. */
export const fieldsOf = (operation: Operation): PlainInputField[] => factsOf(operation).fields;

/** Characters that need escaping somewhere. A text field must send them to HighLevel unchanged. */
export const hostileText = `"><b>'; ../..?a=1&b#c %2e%2e {{bundle.authData.access_token}} __proto__`;

/** Valid values for fields that do not accept every text, by key. */
const special: Values = {
  file: 'https://files.example.com/sandbox/files/plan.pdf',
  email: 'rosa@example.com',
  emails: 'rosa@example.com',
  prospectInfo_email: 'rosa@example.com',
  phone: '+15550001111',
  country: 'US',
  color: '#FFAA00',
  endTime: '2026-01-05T10:30:00-06:00',
  timeZone: 'America/Chicago',
  additionalEmailIds: 'rosa@example.com',
  recipients: 'rosa@example.com',
  scoreProfile: 'abc-123_X',
  emailFrom: 'desk@example.com',
  emailTo: 'rosa@example.com',
  emailCc: 'team@example.com',
  emailBcc: 'archive@example.com',
  forward_toEmail: 'sam@example.com',
  attachments: 'https://example.com/plan.pdf?a=1&b=%20',
  image: 'https://example.com/kit.png',
  mediaUrl: 'https://example.com/kit.png',
  mediaType: 'image/webp',
  collectionIds: 'abc-123_X',
  taxes: 'abc-123_X',
  mediaThumbnail: 'https://example.com/small.png',
  preview_metaLink: 'https://example.com/tips',
  preview_metaImage: 'https://example.com/tips.png',
  google_url: 'https://example.com/book',
  google_redeemOnlineUrl: 'https://example.com/offer',
  google_termsConditions: 'https://example.com/terms',
  price_currency: 'EUR',
  openHoursFrom: '09:00',
  openHoursTo: '17:30',
  availabilityFrom: '09:00',
  availabilityTo: '17:30',
  discount_validOnProductIds: 'abc-123_X',
  currency: 'USD',
  itemCurrency: 'EUR',
  attachmentUrl: 'https://example.com/plan.pdf',
  businessDetails_logoUrl: 'https://example.com/logo.png',
  businessDetails_address_countryCode: 'US',
  contactDetails_address_countryCode: 'US',
  contactDetails_email: 'rosa@example.com',
  contactDetails_additionalEmails: 'home@example.com',
  sentTo_email: 'books@example.com',
  sentTo_phoneNo: '+15550003333',
  sentTo_emailCc: 'team@example.com',
  sentTo_emailBcc: 'archive@example.com',
  sentFrom_fromEmail: 'desk@example.com',
  sendEstimateDetails_sentFrom_fromEmail: 'desk@example.com',
};

/**
 * Forms whose fields depend on each other, by operation: the values that even the shortest form
 * needs.
 */
const needed: Record<string, Values> = {
  list_calendar_events: { calendarId: 'abc-123_X' },
  new_appointment: { calendarId: 'abc-123_X' },
  appointment_status_changed: { calendarId: 'abc-123_X' },
  find_opportunity: { contactId: 'abc-123_X' },
  find_appointment: { contactId: 'abc-123_X' },
  list_blocked_slots: { userId: 'abc-123_X' },
  blocked_slot_dropdown: { calendarId: 'abc-123_X' },
  create_block_slot: { calendarId: 'abc-123_X' },
  update_block_slot: { calendarId: 'abc-123_X' },
  create_calendar_notification: {
    notifications: [
      {
        notificationType: 'booked',
        notificationReceiver: 'contact',
        notificationChannel: 'email',
      },
    ],
  },
  create_contact: { email: 'rosa@example.com' },
  upsert_contact: { email: 'rosa@example.com' },
  find_contact: { email: 'rosa@example.com' },
  find_user: { name: 'Rosa' },
  find_conversation: { contactId: 'abc-123_X' },
  update_conversation: { markAs: 'unread' },
  add_inbound_message: { message: 'Hello' },
  send_message: { message: 'Hello' },
  start_workflow_with_data: {
    address: 'https://services.leadconnectorhq.com/hooks/abc-123/webhook-trigger/abc-123',
  },
  bulk_business_update: { businessId: 'abc-123_X' },
  create_social_post: { summary: 'Hello' },
  get_duplicate_contact: { email: 'rosa@example.com' },
  make_api_call: {
    resource: 'links',
    endpoint: 'PUT /links/{linkId}',
    locationId: 'abc-123_X',
    linkId: 'abc-123_X',
    name: 'Prices',
    redirectTo: 'https://example.com/prices',
  },
  find_any_record: {
    resource: 'links',
    endpoint: 'GET /links/search',
    locationId: 'abc-123_X',
    query: 'Prices',
    matchField: 'name',
    matchValue: 'Prices',
  },
  new_or_updated_record: {
    resource: 'links',
    endpoint: 'GET /links/search',
    locationId: 'abc-123_X',
    query: 'Prices',
    triggerOn: 'new_or_updated',
  },
};
const together: Record<string, Values> = {
  bulk_update_contact_tags: { type: 'remove' },
  create_block_slot: { assignedUserId: '' },
  update_block_slot: { assignedUserId: '' },
  create_calendar_notification: {
    notifications: ['reminder', 'followup'].map((notificationType) => ({
      notificationType,
      notificationReceiver: 'assignedUser',
      notificationChannel: 'email',
      notificationSubject: hostileText,
      notificationBody: hostileText,
      notificationTemplateId: hostileText,
      notificationTimeOffset: '5',
      notificationTimeUnit: hostileText,
      notificationFromName: hostileText,
      notificationFromAddress: hostileText,
      notificationFromNumber: hostileText,
      notificationIsActive: 'false',
    })),
  },
};

/** Times without an offset, in the form's time zone. */
const inNewYork: Values = {
  startTime: '2026-01-05T09:30:00',
  endTime: '2026-01-05T10:30:00',
  timeZone: 'America/New_York',
};

/** The DND settings of each channel. */
const eachChannel: Values[] = ['Call', 'Email', 'SMS', 'WhatsApp', 'GMB', 'FB'].map(
  (dndChannel) => ({ dndChannel, dndStatus: 'active', dndMessage: 'No.', dndCode: '7' }),
);

/** More valid forms for operations whose fields exclude each other. */
const variants: Record<string, [how: string, values: Values][]> = {
  send_message: [
    ...['SMS', 'RCS', 'WhatsApp', 'IG', 'FB', 'Live_Chat', 'TIKTOK', 'Custom'].map(
      (type): [string, Values] => [
        `a message of the type ${type}`,
        {
          type,
          contactId: 'abc-123_X',
          message: hostileText,
          attachments: ['https://example.com/plan.pdf'],
          fromNumber: '+15550001111',
          toNumber: '+15550002222',
          conversationProviderId: 'abc-123_X',
          scheduledTimestamp: '2026-01-05T09:30:00-06:00',
        },
      ],
    ),
    [
      'an email',
      {
        type: 'Email',
        contactId: 'abc-123_X',
        subject: hostileText,
        html: hostileText,
        message: hostileText,
        emailFrom: 'desk@example.com',
        emailTo: 'rosa@example.com',
        emailCc: ['team@example.com'],
        emailBcc: ['archive@example.com'],
        emailReplyMode: 'reply_all',
        replyMessageId: 'abc-123_X',
        threadId: 'abc-123_X',
        templateId: 'abc-123_X',
        customSubtypeId: 'abc-123_X',
        usesNativeSchedulingAi: 'true',
        optimizationPeriod: '48h',
      },
    ],
    [
      'an email that is forwarded',
      {
        type: 'Email',
        contactId: 'abc-123_X',
        forward_isForwarded: 'true',
        forward_forwardWholeThread: 'false',
        forward_messageId: 'abc-123_X',
        forward_emailMessageId: 'abc-123_X',
        forward_sourceContactId: 'abc-123_X',
        forward_sourceConversationId: 'abc-123_X',
        forward_toEmail: 'sam@example.com',
        forward_recipientContactId: 'abc-123_X',
        forward_recipientConversationId: 'abc-123_X',
      },
    ],
  ],
  add_inbound_message: [
    [
      'an email',
      {
        type: 'Email',
        contactId: 'abc-123_X',
        html: hostileText,
        subject: hostileText,
        emailFrom: 'desk@example.com',
        emailTo: 'rosa@example.com',
        emailCc: ['team@example.com'],
        emailBcc: ['archive@example.com'],
        emailMessageId: 'abc-123_X',
      },
    ],
    [
      'a call',
      {
        type: 'Call',
        contactId: 'abc-123_X',
        call_status: 'voicemail',
        call_from: '+15550001111',
        call_to: '+15550002222',
      },
    ],
  ],
  create_custom_field: [
    ['options', { name: 'Size', dataType: 'RADIO', options: ['Small', 'Large'] }],
    [
      'text boxes',
      {
        name: 'Family',
        dataType: 'TEXTBOX_LIST',
        textBoxListOptions: [{ boxLabel: 'Child', boxPrefillValue: hostileText }],
      },
    ],
    [
      'files',
      {
        name: 'Scans',
        dataType: 'FILE_UPLOAD',
        acceptedFormat: ['.pdf'],
        isMultipleFile: 'true',
        maxNumberOfFiles: '3',
      },
    ],
  ],
  contact_dnd_changed: [['a channel', { channel: 'SMS', dndEvent: 'either', tag: hostileText }]],
  find_user: [['an email address', { email: 'rosa@example.com' }]],
  new_call: [['statuses', { direction: 'inbound', statuses: ['completed', 'busy'] }]],
  new_message: [['emails', { channel: 'Email', direction: 'both' }]],
  create_contact: [['each channel', { firstName: 'Rosa', dndSettings: eachChannel }]],
  update_contact: [
    [
      'each channel, and nothing cleared',
      { contactId: 'abc-123_X', firstName: 'Rosa', dndSettings: eachChannel },
    ],
  ],
  update_opportunity: [['nothing cleared', { id: 'abc-123_X', monetaryValue: '7.5' }]],
  upsert_contact: [['each channel', { firstName: 'Rosa', dndSettings: eachChannel }]],
  find_contact: [
    ['a phone number', { phone: '+15550001111' }],
    ['a text', { query: 'Rosa' }],
  ],
  create_appointment: [
    ['another time zone', { calendarId: 'abc-123_X', contactId: 'abc-123_X', ...inNewYork }],
  ],
  update_appointment: [['another time zone', { eventId: 'abc-123_X', ...inNewYork }]],
  create_block_slot: [['a user', { assignedUserId: 'abc-123_X', ...inNewYork }]],
  update_block_slot: [
    ['a user', { assignedUserId: 'abc-123_X', eventId: 'abc-123_X', ...inNewYork }],
  ],
  create_coupon: [
    [
      'payments of some months',
      {
        name: 'Sale',
        code: 'SALE',
        discountType: 'amount',
        discountValue: '7.5',
        futurePayments: 'fixed',
        futurePaymentMonths: '3',
      },
    ],
  ],
  create_product: [
    [
      'a recurring price',
      {
        name: 'Membership',
        productType: 'SERVICE',
        price_amount: '45',
        price_currency: 'eur',
        price_name: hostileText,
        price_type: 'recurring',
        price_interval: 'week',
        price_intervalCount: '4',
        price_totalCycles: '12',
        price_trialPeriod: '7',
        price_setupFee: '10.99',
      },
    ],
  ],
  create_social_post: [
    [
      'a post that needs an approval',
      {
        accountIds: ['abc-123_X'],
        userId: 'abc-123_X',
        status: 'in_review',
        summary: hostileText,
        scheduleDate: '2026-01-05T09:30:00-06:00',
        approver: 'abc-123_X',
        requesterNote: hostileText,
      },
    ],
  ],
  create_calendar: [['both kinds of hours', { name: 'Check-ups', availabilityType: 'both' }]],
  record_invoice_payment: [
    [
      'a card',
      { invoiceId: 'abc-123_X', mode: 'card', amount: 5, card_brand: 'Visa', card_last4: '4242' },
    ],
    ['a check', { invoiceId: 'abc-123_X', mode: 'cheque', amount: 5, cheque_number: '129-129' }],
  ],
  get_free_slots: [['days', { calendarId: 'abc-123_X', triggerFor: 'day', daysAhead: 31 }]],
  bulk_business_update: [
    ['contacts that leave their businesses', { change: 'remove', ids: ['abc-123_X'] }],
  ],
};

/** A custom field of each type. Operations without custom fields ignore them. */
export const customFields: Values = {
  customFields_TEXT_a1: hostileText,
  customFields_LARGE_TEXT_a2: 'Two\nlines',
  customFields_NUMERICAL_a3: '7',
  customFields_MONETORY_a4: 99.5,
  customFields_DATE_a5: '2026-01-05T00:00:00Z',
  customFields_SINGLE_OPTIONS_a6: 'One',
  customFields_MULTIPLE_OPTIONS_a7: ['One', 'Two'],
  customFields_CHECKBOX_a8: 'One',
  customFields_PHONE_a9: '+15550001111',
  customFields_FILE_UPLOAD_b1: 'https://example.com/plan.pdf',
  customFields_RADIO_b2: 'One',
  customFields_EMAIL_b3: 'rosa@example.com',
  customFields_TEXTBOX_LIST_b4: ['One'],
};

/** The same for the properties of an object. */
export const objectProperties: Values = Object.fromEntries(
  Object.entries(customFields).map(([key, value]) => [
    key.replace('customFields_', 'properties_'),
    value,
  ]),
);

const ofType = new Map<PlainInputField['type'], string>([
  ['integer', '5'],
  ['number', '7.5'],
  ['boolean', 'true'],
  ['datetime', '2026-01-05T09:30:00-06:00'],
]);

const isId = ({ key, dynamic }: PlainInputField) => dynamic !== undefined || /id$/i.test(key);

const exampleOf = (field: PlainInputField, text: string): unknown => {
  const { key, type, choices, children, list, dict, dynamic } = field;
  if (children) {
    return [Object.fromEntries(children.map((child) => [child.key, exampleOf(child, text)]))];
  }
  if (dict) return { [text]: text };
  const isTagOrZone = /^(tag|time_zone)_/.test(dynamic ?? '');
  const one = choices
    ? Object.keys(choices)[0]
    : (special[key] ?? ofType.get(type) ?? (isId(field) && !isTagOrZone ? 'abc-123_X' : text));
  return list ? [one] : one;
};

const filled = (fields: PlainInputField[], text: string): Values =>
  Object.fromEntries(fields.map((field) => [field.key, exampleOf(field, text)]));

/** Valid ways to fill in an operation's form. */
export const filledForms = (operation: Operation): [how: string, values: Values][] => {
  const fields = fieldsOf(operation);
  const required = fields.filter((field) => field.required);
  const fixed = { ...needed[operation.key], ...together[operation.key] };
  return [
    ['required fields only', { ...filled(required, 'Text'), ...needed[operation.key] }],
    ['all fields', { ...filled(fields, 'Text'), ...customFields, ...objectProperties, ...fixed }],
    [
      'hostile values',
      { ...filled(fields, hostileText), ...customFields, ...objectProperties, ...fixed },
    ],
    ...(variants[operation.key] ?? []),
  ];
};
