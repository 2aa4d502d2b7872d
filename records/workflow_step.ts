import type { PlainOutputField } from 'zapier-platform-core';
import { path } from '../highlevel/path';
import type { Session } from '../highlevel/session';
import { group, type Item, isItem, list, moment, record, text } from '../operation';
import { withIsoDates } from '../operation/dates';
import { enriched } from '../operation/run';
import { contact } from './contact';

const exampleWorkflow = { id: '78559bb3-b920-461e-b010-7b2a2816d2a9', name: 'Link clicked' };

/**
 * The data that a workflow's Webhook action sends (docs/highlevel_quirks.md#workflow-webhooks).
 * Further data depends on the workflow's trigger and on the custom fields, and keeps its names.
 */
export const workflowStep = record(
  {
    contact_id: text('seD4PfOuKoVMLkEZqohJ', { label: 'Contact ID' }),
    first_name: text('Maya'),
    last_name: text('Ortiz'),
    full_name: text('Maya Ortiz'),
    email: text('maya.ortiz@example.com'),
    phone: text('+15550101001'),
    tags: list(text('vip')),
    company_name: text('Harbor Marina'),
    address1: text('221 Alder Street', { label: 'Street Address' }),
    city: text('Portland'),
    state: text('OR'),
    country: text('US'),
    postal_code: text('97205'),
    full_address: text('221 Alder Street, Portland OR 97205'),
    timezone: text('America/Los_Angeles'),
    date_created: moment('2026-01-05T09:30:00.000Z'),
    contact_source: text('Website form'),
    contact_type: text('lead'),
    location: group({
      id: text('ve9EPM428h8vShlRW1KT'),
      name: text('Harbor Dental'),
      address: text('1 Quay Street', { label: 'Location Street Address' }),
      city: text('Portland'),
      state: text('OR'),
      country: text('US'),
      postalCode: text('97209'),
      fullAddress: text('1 Quay Street, Portland OR 97209'),
    }),
    user: group({
      firstName: text('Ingrid'),
      lastName: text('Solberg'),
      email: text('ingrid@harbor-dental.example.com'),
      phone: text('+15550100211'),
    }),
    workflow: group({ id: text(exampleWorkflow.id), name: text(exampleWorkflow.name) }),
  },
  {
    normalize: ({ tags, ...body }: Item): Item => ({ ...body, ...tagsIn(tags) }),
    dynamicFields: async (session, { readContact }): Promise<PlainOutputField[]> => {
      if (!['true', 'yes', '1'].includes(String(readContact).toLowerCase())) return [];
      const own = await contact.dynamicFields?.(session, {});
      const fields = [...contact.outputFields, ...(own ?? [])].map(
        ({ primary: _, key, label, ...field }) => ({
          ...field,
          key: `currentContact__${key}`,
          label: `Current ${label}`,
        }),
      );
      const problem = {
        key: problemKey,
        label: 'Current Contact Problem',
        type: 'string' as const,
      };
      return [...fields, problem];
    },
  },
);

const problemKey = 'currentContactProblem';

/** HighLevel joins tags in one text. */
const tagsIn = (tags: unknown): Item => {
  if (typeof tags !== 'string') return tags === undefined ? {} : { tags };
  const all = tags.split(',').map((tag) => tag.trim());
  return { tags: all.filter(Boolean) };
};

/** The most contacts that are read for one webhook request; a workflow sends one. */
const maxContacts = 20;

/** Adds the current contact to each step; each contact is read once. */
export const withCurrentContacts = async (session: Session, steps: Item[]): Promise<Item[]> => {
  const ids = [...new Set(steps.map((step) => step.contact_id))];
  const contacts = new Map<unknown, Item>();
  for (const id of ids.slice(0, maxContacts)) contacts.set(id, await currentContact(session, id));
  const tooMany = {
    currentContact: null,
    [problemKey]: `More than ${maxContacts} contacts arrived at once, so this one was not read.`,
  };
  return steps.map((step) => ({ ...step, ...(contacts.get(step.contact_id) ?? tooMany) }));
};

/** The current contact, or why it could not be read; the webhook starts the Zap in any case. */
const currentContact = async (session: Session, id: unknown): Promise<Item> => {
  try {
    if (typeof id !== 'string' || !id) throw new Error('The data of the webhook names no contact.');
    const body = await session.ask({
      method: 'GET',
      path: path`/contacts/${id}`,
      scope: 'contacts.readonly',
    });
    const found: unknown = Object(body).contact;
    if (!isItem(found)) throw new Error('HighLevel no longer has this contact.');
    const [item] = await enriched({ session }, contact, [found]);
    return { currentContact: item ? withIsoDates(contact, item) : null, [problemKey]: '' };
  } catch (error) {
    if (error instanceof session.z.errors.RefreshAuthError) throw error;
    return { currentContact: null, [problemKey]: wordsOf(error) };
  }
};

/** Core writes its errors' messages as JSON. */
const wordsOf = (error: unknown): string => {
  const { message } = Object(error);
  try {
    return String(JSON.parse(message).message);
  } catch {
    return String(message);
  }
};

/** Samples for the editor, made from a few contacts of the sub-account. */
export const exampleSteps = async (session: Session, readsContact: boolean): Promise<Item[]> => {
  const { locationId } = session;
  const body = await session.ask({
    method: 'POST',
    path: path`/contacts/search`,
    body: { locationId, pageLimit: 3, sort: [{ field: 'dateUpdated', direction: 'desc' }] },
    scope: 'contacts.readonly',
    idempotent: true,
  });
  const { contacts }: { contacts?: unknown } = { ...Object(body) };
  const found = Array.isArray(contacts) ? contacts.filter(isItem) : [];
  const items = await enriched({ session }, contact, found);
  return items.map((each) => ({
    ...exampleOf(each, locationId),
    ...(readsContact && { currentContact: withIsoDates(contact, each), [problemKey]: '' }),
  }));
};

const exampleOf = (each: Item, locationId: string): Item => {
  const { id, firstName, lastName, name, email, phone, tags, city, country, type } = each;
  const { address1, state, postalCode, timezone, dateAdded, source } = each;
  const body: Item = {
    contact_id: id,
    ...{ first_name: firstName, last_name: lastName, full_name: name, email, phone, tags },
    ...{ address1, city, state, country, postal_code: postalCode, timezone },
    ...{ date_created: dateAdded, contact_source: source, contact_type: type },
    location: { id: locationId },
    workflow: exampleWorkflow,
    customData: {},
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value != null));
};
