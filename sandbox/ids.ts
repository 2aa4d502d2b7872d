const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const hexadecimal = '0123456789abcdef';

/** Makes IDs that look like HighLevel's and are the same after every reset. */
export type Ids = {
  /** Twenty letters and digits, as in most records. */
  next: (length?: number) => string;
  /** Twenty-four hexadecimal digits, as in businesses. */
  hex: () => string;
  /** A UUID, as in workflows and trace IDs. */
  uuid: () => string;
};

/** A stream of IDs; streams with different names are independent. */
export const createIds = (stream: string): Ids => {
  let seed = [...stream].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  // Mulberry32: small, and good enough for IDs that only have to be unique.
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const letters = (length: number, alphabet: string) =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
  return {
    next: (length = 20) => letters(length, alphanumeric),
    hex: () => letters(24, hexadecimal),
    uuid: () => {
      const digits = letters(30, hexadecimal);
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(12, 15)}`,
        `a${digits.slice(15, 18)}`,
        digits.slice(18),
      ].join('-');
    },
  };
};
