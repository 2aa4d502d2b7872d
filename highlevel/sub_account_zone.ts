import * as zod from 'zod';
import { memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

const ttlSeconds = 24 * 60 * 60;

/** The name of a sub-account's time zone, like America/Chicago. Cached for a day. */
export const subAccountZone = (session: Session) =>
  memoize(session.z, `time-zone:${session.locationId}`, ttlSeconds, zod.string, async () => {
    const body = await session.ask({
      method: 'GET',
      path: path`/locations/${session.locationId}`,
      scope: 'locations.readonly',
    });
    const { location } = { ...Object(body) };
    const { timezone } = Object(location);
    return typeof timezone === 'string' ? timezone : '';
  });
