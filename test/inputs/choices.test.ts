import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as dropdowns from '../../dropdowns';
import { choicesFrom } from '../../inputs/choices';

test('a field names its dropdown by the key', () => {
  const { dynamic } = choicesFrom('pipeline_stage');
  expect(dynamic).toBe(`${dropdowns.pipeline_stage_dropdown.key}.id.name`);
});

test('the name of no dropdown does not compile', () => {
  // @ts-expect-error There is no dropdown of this name.
  expect(choicesFrom('pipelin').dynamic).toBe('pipelin_dropdown.id.name');
});

test('no form loads the code of a dropdown', () => {
  const folder = join(__dirname, '../../inputs');
  const loading = readdirSync(folder).filter((file) =>
    /import (?!type)[^;]*'\.\.\/dropdowns/.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(loading).toEqual([]);
});
