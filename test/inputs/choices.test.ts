import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as dropdowns from '../../dropdowns';
import { choicesFrom } from '../../inputs/choices';

test('a field refers to its dropdown by key', () => {
  const { dynamic } = choicesFrom('pipeline_stage');
  expect(dynamic).toBe(`${dropdowns.pipeline_stage_dropdown.key}.id.name`);
});

test('an unknown dropdown does not compile', () => {
  // @ts-expect-error No dropdown has this name.
  expect(choicesFrom('pipelin').dynamic).toBe('pipelin_dropdown.id.name');
});

test('forms do not load the code of dropdowns', () => {
  const folder = join(__dirname, '../../inputs');
  const loading = readdirSync(folder).filter((file) =>
    /import (?!type)[^;]*'\.\.\/dropdowns/.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(loading).toEqual([]);
});
