import * as z from 'zod';
import { objectRecordId, schemaKey } from '../../inputs/object';
import { objectRecordBody, objectRecordForm } from '../../inputs/object_properties';
import { writtenObjectRecord } from '../../lists/object_records';
import { action } from '../../operation';
import { objectRecord } from '../../records/object_record';

export default action({
  key: 'update_object_record',
  noun: 'Custom Object Record',
  label: 'Update Custom Object Record',
  description:
    'Updates a record of a custom object. Fields that you leave empty keep their values.',
  endpoint: 'PUT /objects/{schemaKey}/records/{id}',
  scope: 'objects/record.write',
  beyondCatalogue: true,
  input: z.object({ schemaKey: schemaKey(), id: objectRecordId(), ...objectRecordForm }),
  request: (form, { locationId }) => ({ query: { locationId }, body: objectRecordBody(form) }),
  result: writtenObjectRecord,
  record: objectRecord,
});
