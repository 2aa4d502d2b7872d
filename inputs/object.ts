import * as z from 'zod';
import { keyOfObject } from '../lists/objects';
import { choicesFrom } from './choices';
import { id } from './kinds';

/** A kind of records by its key. */
export const objectKey = () => keyOfObject().meta({ label: 'Object', ...choicesFrom('object') });

/** An object whose records the form is about; its properties become fields. */
export const schemaKey = () =>
  keyOfObject().meta({
    label: 'Object',
    ...choicesFrom('custom_object'),
    altersDynamicFields: true,
  });

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
