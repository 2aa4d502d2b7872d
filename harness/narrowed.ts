/**
 * The keys of the operations that the tests of all operations are narrowed to; `npm run check -- contacts`
 * sets them. Without them every operation is tested.
 */
const keys = process.env.ONLY_OPERATIONS?.split(' ');

/** Whether only some operations are tested. */
export const isNarrowed = keys !== undefined;

/** Whether an operation is to be tested. */
export const isTested = ({ key }: { key: string }): boolean => !keys || keys.includes(key);
