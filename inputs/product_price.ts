import type * as z from 'zod';
import { missingPermissionMessage, UserError } from '../highlevel/errors';
import { byOffset } from '../highlevel/pages';
import { path } from '../highlevel/path';
import type { ApiRequest } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { subAccountCurrency } from '../highlevel/sub_account_currency';
import {
  findInPages,
  type Item,
  isOfAttempt,
  itemsIn,
  type Run,
  withId,
  writtenOnce,
} from '../operation';
import { priceBody, type productForm } from './product';

type Form = z.output<z.ZodObject<typeof productForm>>;

const scope = 'products/prices.write';

/**
 * Checks before the product is created that its price can be created, too.
 *
 * @throws UserError if it cannot.
 */
export const checkPrice = async ({ session, values }: Priced): Promise<void> => {
  if (values.price_amount === undefined) return;
  if (!session.allows(scope)) {
    throw new UserError(missingPermissionMessage({ scope, access: 'location' }));
  }
  await currencyOf(session, values);
};

type Priced = { session: Session; values: Form };

const currencyOf = async (session: Session, { price_currency }: Form): Promise<string> => {
  const currency = price_currency ?? (await subAccountCurrency(session).get()).value;
  if (currency) return currency;
  throw new UserError('Price Currency: is required, because the sub-account has none.');
};

/** Adds the first price to a product; does nothing if the form has no price. */
export const addPrice = async (run: Run<z.ZodObject<typeof productForm>>, product: Item) => {
  const { session, values } = run;
  if (values.price_amount === undefined) return product;
  const { id } = withId(product);
  const productPath = path`/products/${String(id)}/price`;
  const body = priceBody(values, session.locationId, await currencyOf(session, values));
  const request: ApiRequest = {
    method: 'POST',
    path: productPath,
    body,
    scope,
    // The product may have been deleted meanwhile.
    emptyOnNotFound: true,
    isLookedFor: true,
  };
  const price = await writtenOnce(run, {
    key: `price of ${id}`,
    read: async () => undefined,
    write: async () => {
      const written = await session.ask(request);
      return written === undefined ? MISSING : { ...Object(written) };
    },
    findWritten: (_, attempt) =>
      findInPages(
        session,
        {
          method: 'GET',
          path: productPath,
          query: { locationId: session.locationId, limit: 100, offset: 0 },
          scope: 'products/prices.readonly',
        },
        {
          itemsOf: (list) => itemsIn(list, 'prices'),
          nextPage: byOffset,
          isMeant: ({ name, amount, createdAt }) =>
            name === body.name && amount === body.amount && isOfAttempt(createdAt, attempt),
        },
      ),
  });
  if (price === MISSING) return undefined;
  // These are also in the product.
  const { traceId: _, product: __, locationId: ___, ...known } = withId(price);
  return { ...product, price: known };
};

/** Stands for the price of a product that no longer exists. */
const MISSING: Item = {};
