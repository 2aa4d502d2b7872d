import type { Bundle } from 'zapier-platform-core';

/** The account that a user connected, as the token response describes it. */
export type Connection = {
  level: 'location' | 'agency';
  accessToken: string;
  /** The granted scopes; empty if the connection does not list them. */
  scopes: string[];
  companyId: string;
  /** The sub-account of a sub-account connection; empty for an agency. */
  locationId: string;
};

/**
 * Adds secrets that a run obtains to `bundle.authData`, because core censors every value that it
 * finds there in its log (core's create-logger.js). Zapier does not store them.
 */
export const keepOutOfLog = (
  { authData }: Pick<Bundle, 'authData'>,
  secrets: Record<string, string>,
): void => {
  Object.assign(authData, secrets);
};

/** Reads the connection from Zapier's `authData`. */
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
