import type { Bundle } from 'zapier-platform-core';

/** What is known of the account that a user connected, from the answer of the token endpoint. */
export type Connection = {
  level: 'location' | 'agency';
  accessToken: string;
  /** The scopes that were granted; empty where the connection doesn't say. */
  scopes: string[];
  companyId: string;
  /** The sub-account of a sub-account connection; an agency's has none of its own. */
  locationId: string;
};

/**
 * Adds secrets that a run obtains to `bundle.authData`, because core censors in its log every value
 * that it finds there (core's create-logger.js). Zapier does not store them.
 */
export const keepOutOfLog = (
  { authData }: Pick<Bundle, 'authData'>,
  secrets: Record<string, string>,
): void => {
  Object.assign(authData, secrets);
};

/** Reads the connection from what Zapier keeps of it. */
export const connectionOf = ({ authData }: Pick<Bundle, 'authData'>): Connection => {
  const { access_token = '', userType, scope = '', companyId = '', locationId = '' } = authData;
  const isAgency = userType === 'Company';
  return {
    level: isAgency ? 'agency' : 'location',
    accessToken: access_token,
    scopes: scope.split(' ').filter(Boolean),
    companyId,
    locationId: isAgency ? '' : locationId,
  };
};
