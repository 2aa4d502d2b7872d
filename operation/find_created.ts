import type { NextPage } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { findInPages } from './find_in_pages';
import type { Item } from './record';
import { type Attempt, isOfAttempt } from './written_once';

type Run<V> = { session: Session; values: V };

/** Where HighLevel lists what an action creates, and how to recognize the record among others. */
type Listed<V> = {
  /** The request for the first page. */
  request: (run: Run<V>, attempt: Attempt) => ApiRequest;
  /** The records of a response. */
  itemsOf: (body: unknown) => Item[];
  nextPage: NextPage;
  /** Whether a record has what the form asks for; its time is compared already. */
  isMeant: (item: Item, values: V) => boolean;
};

/** `findWritten` for an action whose record appears in a list with `createdAt`. */
export const findCreated =
  <V>({ request, itemsOf, nextPage, isMeant }: Listed<V>) =>
  (run: Run<V>, attempt: Attempt): Promise<Item | undefined> =>
    findInPages(run.session, request(run, attempt), {
      itemsOf,
      nextPage,
      isMeant: (item) => isOfAttempt(item.createdAt, attempt) && isMeant(item, run.values),
    });
