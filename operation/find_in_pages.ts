import type { NextPage } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { unknownPage } from './poll';
import { maxRequests } from './reading';
import type { Item } from './record';

type Search = {
  /** The records in a response. */
  itemsOf: (body: unknown) => Item[];
  nextPage: NextPage;
  isMeant: (item: Item) => boolean;
};

/**
 * Searches a list page by page until a record is found or the list ends.
 *
 * @param request The request for the first page.
 * @throws z.errors.Error if the list is too long: a part of it does not prove that the record is
 * missing.
 */
export const findInPages = async (
  { z, ask }: Session,
  request: ApiRequest,
  { itemsOf, nextPage, isMeant }: Search,
): Promise<Item | undefined> => {
  let next: ApiRequest | undefined = request;
  for (let page = 1; next; page += 1) {
    if (page > maxRequests) {
      throw new z.errors.Error(
        'HighLevel has too many records to check whether this was already done. Check in HighLevel. To run the step again, change one of its fields a little.',
        'too_many',
        413,
      );
    }
    const items = itemsOf(await ask(next));
    const found = items.find(isMeant);
    if (found) return found;
    const further = nextPage(next, items);
    if (further === 'unknown') throw unknownPage(z, page);
    next = further;
  }
  return undefined;
};
