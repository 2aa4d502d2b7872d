import * as z from 'zod';
import type { Message, messageTypes } from '../../records/conversations';
import { badRequest } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import { count, isoDate, requiredText, text } from '../../validation';
import { messageView } from './conversation';

/** How long a page's cursor is valid (docs/highlevel_quirks.md#message-export). */
const cursorLifeMs = 2 * 60 * 1000;

const channels = {
  Call: 'TYPE_CALL',
  SMS: 'TYPE_SMS',
  Email: 'TYPE_EMAIL',
  WhatsApp: 'TYPE_WHATSAPP',
  Instagram: 'TYPE_INSTAGRAM',
  Facebook: 'TYPE_FACEBOOK',
} as const satisfies Record<string, keyof typeof messageTypes>;

const query = z.strictObject({
  locationId: requiredText,
  limit: count.pipe(z.number().min(10).max(500)).default(100),
  cursor: text.optional(),
  sortBy: z.enum(['createdAt', 'updatedAt']).default('createdAt'),
  sortOrder: z.enum(['asc', 'desc']).default('desc'),
  conversationId: text.optional(),
  contactId: text.optional(),
  channel: z.enum(['Call', 'SMS', 'Email', 'WhatsApp', 'Instagram', 'Facebook']).optional(),
  startDate: isoDate.optional(),
  endDate: isoDate.optional(),
});

type Query = z.output<typeof query>;

export const messageExport = [
  route({
    endpoint: 'GET /conversations/messages/export',
    version: '2021-04-15',
    scope: 'conversations/message.readonly',
    level: 'location',
    query,
    answer: ({ query, state }) => {
      const sign = query.sortOrder === 'asc' ? 1 : -1;
      const found = state.messages
        .where({ locationId: query.locationId })
        .filter((message) => fits(message, query))
        .map((message) => ({ message, at: stampOf(message, query) }))
        .sort(
          (one, other) =>
            sign * (one.at - other.at || (one.message.id < other.message.id ? -1 : 1)),
        );
      const after = query.cursor === undefined ? undefined : placeIn(state, query.cursor);
      const start = after ? found.findIndex(({ message }) => message.id === after.lastId) + 1 : 0;
      const page = found.slice(start, start + query.limit);
      const last = page.at(-1);
      const isMore = start + query.limit < found.length;
      return {
        messages: page.map(({ message }) => exportView(message)),
        nextCursor: isMore && last ? cursorOf(state, last.at, last.message.id) : null,
        total: found.length,
      };
    },
  }),
];

/** Without a channel, the list includes activities but no emails. */
const fits = (message: Message, query: Query): boolean => {
  const { channel, conversationId, contactId, startDate, endDate } = query;
  const added = Date.parse(message.dateAdded);
  return [
    channel === undefined
      ? message.messageType !== 'TYPE_EMAIL'
      : message.messageType === channels[channel],
    conversationId === undefined || message.conversationId === conversationId,
    contactId === undefined || message.contactId === contactId,
    startDate === undefined || added >= Date.parse(startDate),
    endDate === undefined || added <= Date.parse(endDate),
  ].every(Boolean);
};

const stampOf = ({ dateAdded, dateUpdated }: Message, { sortBy }: Query) =>
  Date.parse(sortBy === 'createdAt' ? dateAdded : dateUpdated);

/** The details of a call are in a group of their own (docs/highlevel_quirks.md#message-export). */
const exportView = (message: Message): object => {
  const { callDuration, callStatus, ...meta }: Record<string, unknown> = { ...message.meta };
  const call = callStatus !== undefined && {
    call: { duration: Number(callDuration), status: callStatus },
  };
  return messageView({ ...message, ...(message.meta && { meta: { ...meta, ...call } }) });
};

const place = z.object({
  pitId: z.string(),
  lastSort: z.array(z.number()),
  lastId: z.string(),
  at: z.number(),
});

const cursorOf = (state: State, lastSort: number, lastId: string): string =>
  Buffer.from(
    JSON.stringify({ pitId: 'messages', lastSort: [lastSort], lastId, at: state.now().getTime() }),
  ).toString('base64');

const placeIn = (state: State, cursor: string): z.output<typeof place> => {
  const content = Buffer.from(cursor, 'base64').toString();
  const { data } = place.safeParse(jsonOf(content));
  if (!data || state.now().getTime() > data.at + cursorLifeMs) throw badRequest('Invalid cursor');
  return data;
};

const jsonOf = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
};
