import * as z from 'zod';
import { choicesFrom } from './choices';
import { id } from './kinds';

const key = () =>
  z
    .string()
    .trim()
    .regex(/^[\w-]+(\.[\w-]+)*$/, {
      error: 'is not the key of an object, like contact or custom_objects.pet.',
    });

/** A kind of records by its key: contact, opportunity, business, custom_objects.… */
export const objectKey = () => key().meta({ label: 'Object', ...choicesFrom('object') });

/** An object whose records the form is about; its properties become fields. */
export const schemaKey = () =>
  key().meta({ label: 'Object', ...choicesFrom('custom_object'), altersDynamicFields: true });

/** A record of the object that is chosen before it. */
export const objectRecordId = () =>
  id().meta({
    label: 'Record',
    ...choicesFrom('object_record'),
    dependsOn: ['schemaKey'],
    search: 'find_object_record.id',
  });

/** A property of the object that is chosen before it, by its key in a record. */
export const objectProperty = () =>
  z
    .string()
    .trim()
    .regex(/^[\w-]+$/, { error: 'is not the key of a property, like name.' })
    .meta({ label: 'Property', ...choicesFrom('object_property'), dependsOn: ['schemaKey'] });
