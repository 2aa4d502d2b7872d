import { account } from './account';

const plain = {
  accept: 'application/json',
  authorization: 'Bearer access-token',
  version: '2021-07-28',
};

/** The headers of a request as tests see them, without a body and with a JSON body. */
export const headers = { plain, json: { ...plain, 'content-type': 'application/json' } };

/** The same for calendars and conversations, which use the API version of April. */
export const aprilHeaders = {
  plain: { ...plain, version: '2021-04-15' },
  json: { ...headers.json, version: '2021-04-15' },
};

/** The first request of an agency connection: it gets the token of the chosen sub-account. */
export const locationTokenRequest = {
  method: 'POST',
  path: '/oauth/locationToken',
  headers: {
    ...plain,
    authorization: 'Bearer agency-token',
    'content-type': 'application/x-www-form-urlencoded',
  },
  body: { companyId: account.companyId, locationId: account.locationId },
};
