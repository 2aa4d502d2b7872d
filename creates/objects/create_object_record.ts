import * as z from 'zod';
import { schemaKey } from '../../inputs/object';
import { objectRecordBody, objectRecordForm } from '../../inputs/object_properties';
import { writtenObjectRecord } from '../../lists/object_records';
import { action } from '../../operation';
import { objectRecord } from '../../records/object_record';

export default action({
  key: 'create_object_record',
  noun: 'Custom Object Record',
  label: 'Create Custom Object Record',
  description: 'Creates a record of a custom object.',
  endpoint: 'POST /objects/{schemaKey}/records',
  scope: 'objects/record.write',
  beyondCatalogue: true,
  input: z.object({ schemaKey: schemaKey(), ...objectRecordForm }),
  request: (form, { locationId }) => ({ body: { locationId, ...objectRecordBody(form) } }),
  result: writtenObjectRecord,
  record: objectRecord,
});
