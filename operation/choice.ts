import * as z from 'zod';

/** One of several values, each with the word that the form shows for it. */
export const choice = <const C extends Record<string, string>>(choices: C) =>
  z.enum(Object.keys(choices) as (keyof C & string)[]).meta({ choices });
