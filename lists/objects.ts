import * as z from 'zod';
import type { Place } from './place';

/** The key of an object: contact, opportunity, business, custom_objects.… */
export const keyOfObject = () =>
  z
    .string()
    .trim()
    .regex(/^[\w-]+(\.[\w-]+)*$/, {
      error: 'is not an object key, like contact or custom_objects.pet.',
    });

/** The objects of the sub-account: HighLevel's own and custom ones. */
export const listObjects = {
  endpoint: 'GET /objects/',
  scope: 'objects/schema.readonly',
  request: (_: object, { locationId }: Place) => ({ query: { locationId } }),
} as const;
