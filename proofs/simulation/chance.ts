/** Random choices, which are the same for the same seed. */
export type Chance = {
  /** A whole number between two others, inclusive. */
  between: (least: number, most: number) => number;
  /** True in that many of 100 cases. */
  in100: (times: number) => boolean;
  /** One of several; undefined if there are none. */
  oneOf: <T>(choices: readonly T[]) => T | undefined;
};

/** Starts a random stream; streams with different seeds are independent. */
export const chanceOf = (seed: string): Chance => {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 17);
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    in100: (times) => next() * 100 < times,
    oneOf: (choices) => choices[between(0, choices.length - 1)],
  };
};
