import * as z from 'zod';
import { choicesFrom } from './choices';

/** A kind of records by its key: contact, opportunity, business, custom_objects.… */
export const objectKey = () =>
  z
    .string()
    .trim()
    .regex(/^[\w-]+(\.[\w-]+)*$/, {
      error: 'is not the key of an object, like contact or custom_objects.pet.',
    })
    .meta({ label: 'Object', ...choicesFrom('object') });
