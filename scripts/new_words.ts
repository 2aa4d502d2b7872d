import { titleCase } from '../harness/title_case';
import { labelOf } from '../operation/label';

export const singular = (noun: string) => noun.replace(/ies$/, 'y').replace(/([^sui])s$/, '$1');

export const snakeCase = (text: string) => text.toLowerCase().replace(/\W+/g, '_');

export const camelCase = (text: string) =>
  text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());

export const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

/** The words of a key or of a value that HighLevel takes: `Custom Domain` for customDomain. */
export const titleOf = (name: string) => titleCase(labelOf(name));

/** The names of a path in braces. */
export const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** Those that the form has to give; the connection knows the others. */
export const askedOf = (path: string) =>
  parametersOf(path).filter((name) => !['locationId', 'companyId'].includes(name));

/** The last name in a path that is no parameter. */
export const lastNameOf = (path: string) =>
  path.split('/').findLast((part) => /^[\w.-]+$/.test(part)) ?? '';

/** Lines of a file, without those that are not needed; Biome lays them out. */
export const lines = (...all: (string | false)[]): string =>
  `${all.filter((line) => line !== false).join('\n')}\n`;
