import { propertiesIfKnown } from '../highlevel/object_schemas';
import { path } from '../highlevel/path';
import type { ApiRequest } from '../highlevel/request';
import type { Scope } from '../highlevel/scopes';
import type { Session } from '../highlevel/session';
import { type Item, isItem, itemsIn } from '../operation';
import { contactTitle, objectRecordTitle } from './titles';

/** A record by its object and ID, as relations refer to it. */
export type RecordReference = { objectKey: string; id: string };

/** The most records that are read one by one. */
const mostReads = 10;

/**
 * The names of records by ID: contacts in one search, and up to ten others by one request each.
 * HighLevel's documents do not say that contacts can be searched by ID; contacts that this search
 * does not find are among the others. A record that cannot be read has no name.
 */
export const recordNames = async (
  session: Session,
  references: RecordReference[],
): Promise<Map<string, string>> => {
  const unique = [...new Map(references.map((each) => [each.id, each])).values()];
  const contacts = unique.filter(({ objectKey }) => objectKey === 'contact');
  const found = new Map(
    await contactNames(
      session,
      contacts.map(({ id }) => id),
    ),
  );
  const left = unique.filter(({ id }) => !found.has(id)).slice(0, mostReads);
  const others = await Promise.all(left.map((each) => nameOf(session, each)));
  return new Map([...found, ...others.flat()]);
};

type Named = [id: string, name: string];

const contactNames = async (session: Session, ids: string[]): Promise<Named[]> => {
  if (ids.length === 0) return [];
  const body = await tryToRead(session, 'contacts.readonly', {
    method: 'POST',
    path: path`/contacts/search`,
    body: {
      locationId: session.locationId,
      page: 1,
      pageLimit: ids.length,
      filters: [
        { group: 'OR', filters: ids.map((value) => ({ field: 'id', operator: 'eq', value })) },
      ],
    },
    idempotent: true,
  });
  return itemsIn(body, 'contacts').flatMap((contact) => named(contact.id, contactTitle(contact)));
};

const nameOf = async (session: Session, { objectKey, id }: RecordReference): Promise<Named[]> => {
  if (objectKey === 'contact') {
    const body = await tryToRead(session, 'contacts.readonly', {
      method: 'GET',
      path: path`/contacts/${id}`,
    });
    return named(id, isItem(body.contact) ? contactTitle(body.contact) : undefined);
  }
  if (objectKey === 'opportunity') {
    const body = await tryToRead(session, 'opportunities.readonly', {
      method: 'GET',
      path: path`/opportunities/${id}`,
    });
    return named(id, Object(body.opportunity).name);
  }
  if (objectKey === 'business') {
    const body = await tryToRead(session, 'businesses.readonly', {
      method: 'GET',
      path: path`/businesses/${id}`,
    });
    return named(id, Object(body.business).name);
  }
  const [body, properties] = await Promise.all([
    tryToRead(session, 'objects/record.readonly', {
      method: 'GET',
      path: path`/objects/${objectKey}/records/${id}`,
    }),
    propertiesIfKnown(session, objectKey),
  ]);
  return named(id, isItem(body.record) ? objectRecordTitle(body.record, properties) : undefined);
};

const named = (id: unknown, name: unknown): Named[] =>
  typeof id === 'string' && name ? [[id, String(name)]] : [];

/** HighLevel's response; empty if the connection may not read it or the request fails. */
const tryToRead = async (session: Session, scope: Scope, request: ApiRequest): Promise<Item> => {
  if (!session.allows(scope)) return {};
  try {
    const body: unknown = await session.ask({ ...request, scope });
    return isItem(body) ? body : {};
  } catch (error) {
    session.z.console.log(
      `Names of records could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return {};
  }
};
