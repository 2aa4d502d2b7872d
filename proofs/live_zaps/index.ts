import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Create, Search, Trigger } from 'zapier-platform-core';
import * as dropdowns from '../../dropdowns';
import { withSlashes } from '../../harness/paths';
import app from '../../index';
import { factsOf } from '../../operation/declaration';
import exceptions from './exceptions.json';
import { breaksBetween, type LiveZapMap, mapOf, outputFieldsIn, textOf, unexcused } from './map';

/** The maps of the app's operations without its dropdowns, by kind and key. */
export const presentMaps = async (): Promise<Map<string, LiveZapMap>> => {
  const groups: Record<string, Record<string, Trigger | Create | Search>> = {
    triggers: app.triggers ?? {},
    creates: app.creates ?? {},
    searches: app.searches ?? {},
  };
  const maps = new Map<string, LiveZapMap>();
  for (const [kind, group] of Object.entries(groups)) {
    for (const [key, operation] of Object.entries(group)) {
      if (Object.hasOwn(dropdowns, key)) continue;
      const outputs = await outputFieldsIn(operation.operation.outputFields ?? []);
      maps.set(`${kind}/${key}`, mapOf(factsOf(operation).fields, outputs));
    }
  }
  return maps;
};

/** The maps in the files, by kind and key. */
export const filedMaps = (): Map<string, LiveZapMap> =>
  new Map(
    readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
      .map(withSlashes)
      .filter((file) => file.includes('/') && file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(__dirname, file), 'utf8')),
      ]),
  );

/** Writes a map to its file. */
export const fileMap = (name: string, map: LiveZapMap): void => {
  const file = join(__dirname, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const text = textOf(map);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};

/** Breaking changes for live Zaps, one sentence each, without the allowed exceptions. */
export const breaks = async (): Promise<string[]> => {
  const present = await presentMaps();
  return [...filedMaps()].flatMap(([name, map]) =>
    unexcused(name, breaksBetween(map, present.get(name)), exceptions).map(
      ({ what, effect }) => `${name}, ${what}: ${effect}`,
    ),
  );
};
