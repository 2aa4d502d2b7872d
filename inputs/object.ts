import * as z from 'zod';
import { keyOfObject } from '../lists/objects';
import { choicesFrom } from './choices';
import { id } from './kinds';

/** An object (a kind of record), by its key. */
export const objectKey = () => keyOfObject().meta({ label: 'Object', ...choicesFrom('object') });

/** The object that the form is about; its properties become form fields. */
export const schemaKey = () =>
  keyOfObject().meta({
    label: 'Object',
    ...choicesFrom('custom_object'),
    altersDynamicFields: true,
  });

/** A record of the object in the field before. */
export const objectRecordId = () =>
  id().meta({
    label: 'Record',
    ...choicesFrom('object_record'),
    dependsOn: ['schemaKey'],
    search: 'find_object_record.id',
  });

/** A property of the object in the field before, by its key in a record. */
export const objectProperty = () =>
  z
    .string()
    .trim()
    .regex(/^[\w-]+$/, { error: 'is not a property key, like name.' })
    .meta({ label: 'Property', ...choicesFrom('object_property'), dependsOn: ['schemaKey'] });
