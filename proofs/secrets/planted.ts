/** Secrets with marks, so that tests find them in any output. */
export const planted = {
  accessToken: 'planted-access-token-5b0c1e',
  refreshToken: 'planted-refresh-token-7d21aa',
  clientSecret: 'planted-client-secret-90fe3c',
  code: 'planted-authorization-code-1184',
  locationToken: 'planted-location-token-c3a7f2',
  newAccessToken: 'planted-new-access-token-66ab',
  newRefreshToken: 'planted-new-refresh-token-82cd',
};

const formsOf = (secret: string) => [
  secret,
  Buffer.from(secret).toString('base64'),
  // Core shows only the beginning of a response.
  secret.slice(0, -4),
];

/** The planted secrets in a text, plain or encoded. */
export const plantedIn = (text: string): string[] =>
  Object.entries(planted).flatMap(([name, secret]) =>
    formsOf(secret).some((form) => text.includes(form)) ? [name] : [],
  );
