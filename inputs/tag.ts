import * as z from 'zod';
import { choicesFrom } from './choices';
import { listOf } from './kinds';

/**
 * Tags, which HighLevel identifies by name and stores in lower case
 * (docs/highlevel_quirks.md#tags). A comma separates tags, as in an import file.
 *
 * @param help Text before the general help text.
 */
export const tags = (help = '') =>
  listOf(z.string().trim().toLowerCase().min(1, { error: 'is required.' })).meta({
    label: 'Tags',
    description: `${help} "Vip, hot" means two tags. HighLevel stores tags in lowercase.`.trim(),
    ...choicesFrom('tag'),
  });

/** One tag. */
export const tag = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .min(1, { error: 'is required.' })
    .meta({ label: 'Tag', ...choicesFrom('tag') });
