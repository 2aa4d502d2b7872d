import appointments from '../../dropdowns/appointment';
import customObjects from '../../dropdowns/custom_object';
import fileCustomFields from '../../dropdowns/file_custom_field';
import mediaFolders from '../../dropdowns/media_folder';
import objects from '../../dropdowns/object';
import { errorFields, runWithAnswers } from '../../harness/driver';
import type { Operation, Values } from '../../harness/forms';
import findObjectRecord from '../../searches/objects/find_object_record';
import findPipelineStage from '../../searches/opportunities/find_pipeline_stage';

/** Operations that filter or change a list's records, and the list's name. */
const readers: [name: string, operation: Operation, form: Values][] = [
  ['events', appointments, { chooseFromCalendarId: 'calendar1' }],
  ['objects', customObjects, {}],
  ['objects', objects, {}],
  ['customFields', fileCustomFields, {}],
  ['files', mediaFolders, {}],
  ['records', findObjectRecord, { schemaKey: 'custom_objects.a', query: 'x', property: 'name' }],
  ['pipelines', findPipelineStage, { stageName: 'Booked' }],
];

const cases = readers.flatMap(([name, operation, form]) =>
  ['none', 7, true, [null], ['text']].map((list) => ({
    ...{ key: operation.key, operation, form },
    body: JSON.stringify({ [name]: list }),
  })),
);

test.each(cases)('$key cannot read $body', async ({ operation, form, body }) => {
  const outcome = await runWithAnswers(operation, form, () => ({ body: JSON.parse(body) }));
  expect(errorFields(outcome)).toMatchObject({ name: 'AppError', code: 'unknown_shape' });
});

test.each(readers)('null for %s is not a record', async (name, operation, form) => {
  const { result } = await runWithAnswers(operation, form, () => ({ body: { [name]: null } }));
  expect(result).toEqual(operation === objects ? expect.any(Array) : []);
});
