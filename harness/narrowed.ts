/**
 * The keys of the operations to test in the tests that cover all operations; `npm run check --
 * contacts` sets them. Without them every operation is tested.
 */
const keys = process.env.ONLY_OPERATIONS?.split(' ');

/** True if only some operations are tested. */
export const isNarrowed = keys !== undefined;

/** True if the operation is to be tested. */
export const isTested = ({ key }: { key: string }): boolean => !keys || keys.includes(key);
