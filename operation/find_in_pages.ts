import type { NextPage } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { maxRequests } from './reading';
import type { Item } from './record';

type Search = {
  /** The records of a response. */
  itemsOf: (body: unknown) => Item[];
  nextPage: NextPage;
  isMeant: (item: Item) => boolean;
};

/**
 * Looks for a record in a list, page after page, until it is found or the list ends.
 *
 * @param request The request for the first page.
 * @throws z.errors.Error for a list that is too long: a part of it does not show that the record is not there.
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
        'There are too many records in HighLevel to look whether this was done before. Check in HighLevel, and change the step a little to run it again.',
        'too_many',
        413,
      );
    }
    const items = itemsOf(await ask(next));
    const found = items.find(isMeant);
    if (found) return found;
    next = nextPage(next, items);
  }
  return undefined;
};
