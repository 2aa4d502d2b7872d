import * as z from 'zod';

/** One of several values, each with its text in the form. */
export const choice = <const C extends Record<string, string>>(choices: C) =>
  z.enum(Object.keys(choices) as (keyof C & string)[]).meta({ choices });
