import { titleCase } from '../harness/title_case';
import { labelOf } from '../operation/label';

export const singular = (noun: string) =>
  noun.replace(/ies$/, 'y').replace(/([^sui]|menu)s$/i, '$1');

export const snakeCase = (text: string) => text.toLowerCase().replace(/\W+/g, '_');

export const camelCase = (text: string) =>
  text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());

export const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

/** A key or value as a title: `Custom Domain` for customDomain. */
export const titleOf = (name: string) => titleCase(labelOf(name));

/** The parameters in a path. */
export const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** The path parameters that the form asks for; the connection has the others. */
export const askedOf = (path: string) =>
  parametersOf(path).filter((name) => !['locationId', 'companyId'].includes(name));

/** The last name in a path that is not a parameter. */
export const lastNameOf = (path: string) =>
  path.split('/').findLast((part) => /^[\w.-]+$/.test(part)) ?? '';

/** The lines of a file without the falsy ones; Biome formats them. */
export const lines = (...all: (string | false)[]): string =>
  `${all.filter((line) => line !== false).join('\n')}\n`;
