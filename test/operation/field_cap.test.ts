import createContact from '../../creates/contacts/create_contact';
import { connections } from '../../harness/play';
import { quickZ } from '../../harness/quick_z';

const ids = Array.from({ length: 1_200 }, (_, n) => `field${n}`);
const keyOf = (id = '') => `customFields_TEXT_${id}`;

/** The fields that the form's functions return for 1,200 custom fields. */
const fieldsOf = async (functions: unknown[], inputData: object) => {
  const z = quickZ(async () => ({
    status: 200,
    headers: new Headers(),
    content: '',
    data: {
      customFields: ids.map((id) => ({
        id,
        name: id,
        fieldKey: `contact.${id}`,
        dataType: 'TEXT',
      })),
    },
  }));
  const bundle = { authData: connections.location, inputData, meta: {} };
  const found = await Promise.all(
    functions.map(
      async (each): Promise<Field[]> =>
        typeof each === 'function' ? each(z, bundle) : [each as Field],
    ),
  );
  return found.flat();
};

type Field = { key: string; type?: string; helpText?: string; children?: Field[] };

const { inputFields = [], outputFields = [] } = createContact.operation;
const customFieldsIn = (fields: Field[]) =>
  fields.filter(({ key }) => key.startsWith('customFields_')).map(({ key }) => key);

test('a form with 1,200 custom fields shows 1,000, with a note about the others', async () => {
  const fields = await fieldsOf(inputFields, {});
  const all = fields.flatMap((field) => [field, ...(field.children ?? [])]);
  expect(all.length).toBeLessThanOrEqual(1_000);
  expect(all.length).toBeGreaterThan(950);
  const shown = customFieldsIn(fields);
  expect(shown).toEqual(ids.slice(0, shown.length).map(keyOf));
  const note = fields.find(({ type }) => type === 'copy');
  expect(note?.helpText).toContain(
    `${1_200 - shown.length} of the 1200 custom fields are not shown`,
  );
});

test('custom fields with a value are shown first', async () => {
  const last = keyOf(ids.at(-1));
  expect(customFieldsIn(await fieldsOf(inputFields, { [last]: 'x' }))).toContain(last);
  expect(customFieldsIn(await fieldsOf(inputFields, { [last]: '' }))).not.toContain(last);
});

test('a record has at most 1,000 output fields', async () => {
  const fields = await fieldsOf(outputFields, {});
  expect(fields).toHaveLength(1_000);
});

test('without the scope a form has a note instead of custom fields', async () => {
  process.env.HIGHLEVEL_OMIT_SCOPES = 'locations/customFields.readonly';
  const fields = await fieldsOf(inputFields, {});
  delete process.env.HIGHLEVEL_OMIT_SCOPES;
  expect(customFieldsIn(fields)).toEqual([]);
  const note = fields.find(({ type }) => type === 'copy');
  expect(note?.helpText).toContain('does not have the scope locations/customFields.readonly');
});
