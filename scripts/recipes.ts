import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipes } from '../recipes';
import { type Arguments, command } from './command';
import { indexOf, pageOf, picturesOf } from './recipe_page';
import { drawZap } from './recipe_picture';

const help = `Writes the pages and pictures of the recipes into docs/recipes, from recipes/.

  npm run recipes              writes
  npm run recipes -- --check   writes nothing; ends with 1 if a file is stale or left over
`;

const folder = join(__dirname, '..', 'docs', 'recipes');

/** Every generated file of docs/recipes, by name. */
export const recipeFiles = (): Map<string, string> =>
  new Map([
    ['README.md', indexOf(recipes)],
    ...Object.entries(recipes).flatMap(([name, recipe]): [string, string][] => [
      [`${name}.md`, pageOf(name, recipe)],
      ...picturesOf(name, recipe).map((file, index): [string, string] => {
        const zap = recipe.zaps[index] ?? recipe.zaps[0];
        return [file, drawZap(zap)];
      }),
    ]),
  ]);

/** The files of docs/recipes that differ from the generated ones. */
export const staleFiles = (): string[] => {
  const files = recipeFiles();
  const there = existsSync(folder) ? readdirSync(folder) : [];
  return [
    ...[...files].flatMap(([name, text]) =>
      there.includes(name) && readFileSync(join(folder, name), 'utf8') === text ? [] : [name],
    ),
    ...there.filter((name) => !files.has(name)),
  ];
};

const options = { check: { type: 'boolean' } } as const;

const main = ({ values }: Arguments<typeof options>): void => {
  const files = recipeFiles();
  const stale = staleFiles();
  if (values.check) {
    for (const name of stale) console.error(`docs/recipes/${name} is stale: run npm run recipes.`);
    if (stale.length) process.exitCode = 1;
  } else {
    mkdirSync(folder, { recursive: true });
    for (const name of stale) {
      const text = files.get(name);
      if (text === undefined) rmSync(join(folder, name));
      else writeFileSync(join(folder, name), text);
    }
  }
  if (!process.exitCode) {
    console.log(`${Object.keys(recipes).length} recipes in ${files.size} files are up to date.`);
  }
};

if (require.main === module) void command({ help, options }, main);
