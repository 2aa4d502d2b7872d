import * as z from 'zod';
import objectDropdown from '../dropdowns/object';
import { choicesFrom } from '../operation';

/** A kind of records by its key: contact, opportunity, business, custom_objects.… */
export const objectKey = () =>
  z
    .string()
    .trim()
    .regex(/^[\w-]+(\.[\w-]+)*$/, {
      error: 'is not the key of an object, like contact or custom_objects.pet.',
    })
    .meta({ label: 'Object', ...choicesFrom(objectDropdown) });
