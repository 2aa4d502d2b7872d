import * as zod from 'zod';
import { memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

const daySeconds = 24 * 60 * 60;

/** The currency code of a sub-account, like USD; empty if HighLevel has none. Cached for a day. */
export const subAccountCurrency = (session: Session) =>
  memoize(session.z, `currency:${session.locationId}`, daySeconds, zod.string, async () => {
    const body = await session.ask({
      method: 'GET',
      path: path`/locations/${session.locationId}`,
      scope: 'locations.readonly',
    });
    const { location } = { ...Object(body) };
    return String(Object(location).currency ?? '');
  });
