import * as z from 'zod';
import tagDropdown from '../dropdowns/tag';
import { choicesFrom } from '../operation';

/** Tags, which HighLevel knows by their names. */
export const tags = () =>
  z
    .array(z.string().trim().min(1))
    .min(1)
    .meta({ label: 'Tags', ...choicesFrom(tagDropdown) });
