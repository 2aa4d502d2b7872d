/** A conversation with a contact; its texts are in the messages. */
export type Conversation = {
  id: string;
  locationId: string;
  contactId: string;
  /** 1 phone, 2 email, 3 Facebook Messenger, 4 review, 5 group SMS. */
  type: 1 | 2 | 3 | 4 | 5;
  deleted: boolean;
  inbox: boolean;
  starred: boolean;
  unreadCount: number;
  assignedTo?: string | undefined;
  followers: string[];
  mentions: string[];
  /** By the ID of the score profile. */
  scores: { [profileId: string]: number };
  dateAdded: string;
};

/**
 * The numbers and names of the message types in the sandbox. A conversation without messages has
 * TYPE_NO_SHOW (docs/highlevel_quirks.md#placeholder-conversations).
 */
export const messageTypes = {
  TYPE_CALL: 1,
  TYPE_SMS: 2,
  TYPE_EMAIL: 3,
  TYPE_FACEBOOK: 11,
  TYPE_INSTAGRAM: 18,
  TYPE_WHATSAPP: 19,
  TYPE_CUSTOM_SMS: 20,
  TYPE_LIVE_CHAT: 29,
  TYPE_ACTIVITY_APPOINTMENT: 31,
  TYPE_TIKTOK: 41,
  TYPE_RCS: 45,
  TYPE_NO_SHOW: 100,
} as const;

export type Sentence = {
  mediaChannel: number;
  sentenceIndex: number;
  startTime: number;
  endTime: number;
  transcript: string;
  confidence: number;
};

export type Message = {
  id: string;
  conversationId: string;
  contactId: string;
  locationId: string;
  messageType: keyof typeof messageTypes;
  direction: 'inbound' | 'outbound';
  /** Activities have none of the three. */
  status?: string | undefined;
  contentType?: string | undefined;
  attachments?: string[] | undefined;
  body?: string | undefined;
  /** Phone numbers; in activities, names. */
  from?: string | undefined;
  to?: string | undefined;
  /** The provider's ID of the message. */
  altId?: string | undefined;
  activity?: { title: string; type: string; data: object } | undefined;
  source: 'workflow' | 'bulk_actions' | 'campaign' | 'api' | 'app';
  userId?: string | undefined;
  conversationProviderId?: string | undefined;
  meta?: object | undefined;
  error?: object | undefined;
  dateAdded: string;
  dateUpdated: string;
  /** The length of a call's recording in seconds, if there is one. */
  recorded?: number | undefined;
  transcription?: Sentence[] | undefined;
};

/** One email of a message, which holds a thread. */
export type Email = {
  id: string;
  threadId: string;
  conversationId: string;
  contactId: string;
  locationId: string;
  direction: 'inbound' | 'outbound';
  status: string;
  subject?: string | undefined;
  body: string;
  contentType: string;
  attachments: string[];
  provider: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyToMessageId?: string | undefined;
  source: Message['source'];
  conversationProviderId?: string | undefined;
  dateAdded: string;
};
