/** The current time in the sandbox, and in the tests that record from it. */
export const sandboxMoment = '2026-11-20T12:00:00.000Z';
