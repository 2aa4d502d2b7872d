/** The moment at which the sandbox and the tests that record from it live. */
export const sandboxMoment = '2026-11-20T12:00:00.000Z';
