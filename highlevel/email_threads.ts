import * as zod from 'zod';
import { cacheEntry } from './cache';
import { path } from './path';
import type { Session } from './session';
import { timeIn } from './times';

type Item = { [key: string]: unknown };

/** What is cached for an email; never its content. */
const knownEmails = () => zod.array(zod.tuple([zod.string(), zod.number(), zod.string()]));

type Known = [id: string, sentAtMs: number, direction: string];

/** One month. Most threads get their next email sooner. */
const ttlSeconds = 30 * 24 * 60 * 60;

/** The most emails that are cached; the oldest are dropped first. */
const maxKnown = 2_000;

/**
 * Splits the messages of a list into single emails. HighLevel lists an email thread as one message
 * that stays the same when an email is added to it (docs/highlevel_quirks.md#email-threads).
 */
export const emailsIn = (messages: Item[]): Item[] =>
  messages.flatMap((message) => {
    if (Object(message).messageType !== 'TYPE_EMAIL') return [message];
    const { email } = { ...Object(message.meta) };
    const ids: unknown = Object(email).messageIds ?? Object(Object(email).email).messageIds;
    const emailIds = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    if (!emailIds.length) return [message];
    return emailIds.map((id) => ({ ...message, id, threadId: message.id, emailIds }));
  });

/**
 * Whether an item is one of several emails in a thread; the listed message holds only one of them.
 */
export const isOfThread = ({ emailIds }: Item): boolean =>
  Array.isArray(emailIds) && emailIds.length > 1;

/**
 * The new emails of all threads that have changed. A thread also changes when somebody opens an old
 * email, so a change alone does not mean a new email. If a thread has one email, the list has its
 * date. In longer threads the emails are read, latest first and each only once, until one is not
 * new.
 *
 * @param since Start of the period, in milliseconds since 1970.
 * @param maxReads How many emails may be read.
 * @throws z.errors.Error if `maxReads` is too small. The emails read so far are cached, so the next
 * call continues from there.
 */
export const newEmails = async (
  session: Session,
  emails: Item[],
  { since, maxReads }: { since: number; maxReads: number },
): Promise<Item[]> => {
  const { z, locationId } = session;
  const place = cacheEntry(z, `emails:${locationId}`, ttlSeconds, knownEmails);
  const stored = (await place.get()) ?? [];
  const known = new Map(stored.map(([id, ...facts]) => [id, facts]));
  const found: Item[] = emails.filter((each) => !isOfThread(each) && sentAtOf(each) >= since);
  let reads = 0;
  const read = async (email: Item): Promise<Item> => {
    const facts = known.get(String(email.id));
    if (facts)
      return { ...email, dateAdded: new Date(facts[0]).toISOString(), direction: facts[1] };
    reads += 1;
    const whole = { ...email, ...(await readEmail(session, String(email.id))) };
    known.set(String(email.id), [sentAtOf(whole), String(whole.direction)]);
    return whole;
  };
  let isComplete = true;
  for (const thread of threadsIn(emails.filter(isOfThread))) {
    for (const each of thread.toReversed()) {
      isComplete = known.has(String(each.id)) || reads < maxReads;
      if (!isComplete) break;
      const email = await read(each);
      if (sentAtOf(email) < since) break;
      found.push(email);
    }
    if (!isComplete) break;
  }
  if (reads) {
    const facts = [...known].map(([id, [at = 0, direction = '']]): Known => [id, at, direction]);
    await place.set(facts.slice(-maxKnown));
  }
  if (isComplete) return found;
  throw new z.errors.Error(
    'More email threads have changed than one check can look into. The next check continues where this one ended. Choose a Contact or a Conversation so that each check has fewer threads to read.',
    'too_many',
    413,
  );
};

const sentAtOf = ({ dateAdded }: Item): number => timeIn(dateAdded) ?? 0;

/** The emails of each thread in HighLevel's order: the latest one last. */
const threadsIn = (emails: Item[]): Item[][] => {
  const threads = new Map<unknown, Item[]>();
  for (const email of emails) {
    threads.set(email.threadId, [...(threads.get(email.threadId) ?? []), email]);
  }
  return [...threads.values()];
};

/** Reads an email and returns its fields under the names that messages use. */
const readEmail = async (session: Session, id: string): Promise<Item> => {
  const body = await session.ask({
    method: 'GET',
    path: path`/conversations/messages/email/${id}`,
    version: '2021-04-15',
    emptyOnNotFound: true,
  });
  const answer: Item = { ...Object(body) };
  const email: Item = { ...Object(answer.emailMessage ?? answer) };
  const { dateAdded, direction, status, body: content, contentType, from, to, subject } = email;
  const fields = { dateAdded, direction, status, body: content, contentType, from, subject };
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(to !== undefined && { to: [to].flat().join(', ') }),
  };
};
