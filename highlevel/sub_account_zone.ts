import { memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

const ttlSeconds = 24 * 60 * 60;

/** The name of the time zone of a sub-account, like America/Chicago; read once a day. */
export const subAccountZone = (session: Session) =>
  memoize(session.z, `time-zone:${session.locationId}`, ttlSeconds, async () => {
    const body = await session.ask({
      method: 'GET',
      path: path`/locations/${session.locationId}`,
      scope: 'locations.readonly',
    });
    const { location } = { ...Object(body) };
    const { timezone } = Object(location);
    return typeof timezone === 'string' ? timezone : '';
  });
