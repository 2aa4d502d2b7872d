import { anyItem, memoize } from './cache';
import { path } from './path';
import type { ApiRequest } from './request';
import type { Session } from './session';

type Item = Record<string, unknown>;

/** The defaults of a sub-account for invoices and estimates. */
export type Invoicing = {
  /** The currency code of the sub-account, like USD. */
  currency?: string | undefined;
  /** The name of the sub-account's time zone. */
  timeZone?: string | undefined;
  /** The business in HighLevel's format (`businessDetails`). */
  business: Item;
  invoice: Papers;
  estimate: Papers;
};

/** The part of the invoice settings for invoices, or for estimates. */
type Papers = {
  title?: string | undefined;
  termsNotes?: string | undefined;
  /** After how many days an invoice is due, or an estimate expires. */
  days?: number | undefined;
};

const ttlSeconds = 60 * 60;

/**
 * The defaults for invoices and estimates: from the sub-account, and from its invoice settings if
 * the connection may read them. Both are cached for an hour.
 */
export const readInvoicing = async (session: Session): Promise<Invoicing> => {
  const location = await locationOf(session);
  const settings = await settingsOf(session);
  const { name, phone, website, logoUrl, address, city, state, country, postalCode } = location;
  const own = {
    name,
    phoneNo: phone,
    website,
    logoUrl,
    address: { addressLine1: address, city, state, countryCode: country, postalCode },
  };
  const days = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    currency: textOf(location.currency),
    timeZone: textOf(location.timezone),
    business: filled(isItem(settings.businessDetails) ? settings.businessDetails : own),
    invoice: {
      title: textOf(settings.title),
      termsNotes: textOf(settings.termsNote),
      days: days(settings.dueAfterXDays),
    },
    estimate: {
      title: textOf(settings.estimatesTitle),
      termsNotes: textOf(settings.estimatesTermsNote),
      days: days(settings.estimatesExpireAfterXDays),
    },
  };
};

const locationOf = async (session: Session): Promise<Item> => {
  const { z, locationId } = session;
  const ask = async () => {
    const { location } = await read(session, {
      method: 'GET',
      path: path`/locations/${locationId}`,
      scope: 'locations.readonly',
    });
    return isItem(location) ? location : {};
  };
  return (await memoize(z, `invoicing:${locationId}`, ttlSeconds, anyItem, ask).get()).value;
};

/**
 * An invoice can be created without the settings, so an error while reading them is only logged.
 */
const settingsOf = async (session: Session): Promise<Item> => {
  const { z, locationId, allows } = session;
  const scope = 'invoices.readonly';
  if (!allows(scope)) return {};
  const request: ApiRequest = {
    method: 'GET',
    path: path`/invoices/settings`,
    query: { altId: locationId, altType: 'location' },
    scope,
  };
  try {
    const ask = () => read(session, request);
    return (await memoize(z, `invoice-settings:${locationId}`, ttlSeconds, anyItem, ask).get())
      .value;
  } catch (error) {
    z.console.log(
      `Invoice settings could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return {};
  }
};

const read = async (session: Session, request: ApiRequest): Promise<Item> => {
  const body = await session.ask(request);
  return isItem(body) ? body : {};
};

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The group without its empty values. */
const filled = (group: Item): Item =>
  Object.fromEntries(
    Object.entries(group).flatMap(([name, value]): [string, unknown][] => {
      if (value === undefined || value === null || value === '') return [];
      if (!isItem(value)) return [[name, value]];
      const inner = filled(value);
      return Object.keys(inner).length ? [[name, inner]] : [];
    }),
  );
