import type { NextPage } from '../highlevel/pages';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import type { Scope } from '../highlevel/scopes';
import type { Session } from '../highlevel/session';
import { findInPages } from './find_in_pages';
import type { Item } from './record';
import { addressOf } from './request';
import { type Attempt, isOfAttempt } from './written_once';

type Run<V> = { session: Session; values: V };

/** Where HighLevel lists what an action creates, and how to recognize the record among others. */
type Listed<V> = {
  /** Its path may name the sub-account: `POST /things/{locationId}/list`. */
  endpoint: Endpoint;
  scope: Scope;
  /** Writes the query or the body for the first page. */
  request: (run: Run<V>, attempt: Attempt) => Pick<ApiRequest, 'query' | 'body'>;
  /** The records of a response. */
  itemsOf: (body: unknown) => Item[];
  nextPage: NextPage;
  /** Whether a record has what the form asks for; its time is compared already. */
  isMeant: (item: Item, values: V) => boolean;
};

/** `findWritten` for an action whose record appears in a list with `createdAt`. */
export const findCreated =
  <V>({ endpoint, scope, request, itemsOf, nextPage, isMeant }: Listed<V>) =>
  (run: Run<V>, attempt: Attempt): Promise<Item | undefined> => {
    const { locationId } = run.session;
    const address = addressOf(endpoint, { locationId });
    return findInPages(
      run.session,
      { ...address, ...request(run, attempt), idempotent: true, scope },
      {
        itemsOf,
        nextPage,
        isMeant: (item) => isOfAttempt(item.createdAt, attempt) && isMeant(item, run.values),
      },
    );
  };
