import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Create, Search, Trigger } from 'zapier-platform-core';
import * as dropdowns from '../dropdowns';
import app from '../index';
import { factsOf } from '../operation/declaration';
import exceptions from '../test/live_zaps/exceptions.json';
import { command } from './command';
import {
  breaksBetween,
  type LiveZapMap,
  mapOf,
  outputFieldsIn,
  textOf,
  unexcused,
  withAdditions,
} from './live_zaps_map';
import { withSlashes } from './paths';
import { root } from './zip';

const folder = join(root, 'test', 'live_zaps');

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

/** The maps that the files hold, by kind and key. */
export const filedMaps = (): Map<string, LiveZapMap> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(withSlashes)
      .filter((file) => file.includes('/') && file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
      ]),
  );

/** Writes a map to its file. */
export const fileMap = (name: string, map: LiveZapMap): void => {
  const file = join(folder, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const text = textOf(map);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};

/** What breaks live Zaps, a sentence for each, without what an exception allows. */
export const breaks = async (): Promise<string[]> => {
  const present = await presentMaps();
  return [...filedMaps()].flatMap(([name, map]) =>
    unexcused(name, breaksBetween(map, present.get(name)), exceptions).map(
      ({ what, effect }) => `${name}, ${what}: ${effect}`,
    ),
  );
};

const help = `Takes new operations, fields and choices into test/live_zaps/, the list of what live Zaps
rest on, when a version is released.

  npm run live-zaps

What is gone or has another type stays in the list, and is refused: a live Zap may use it. If none can
mind, give the reason in test/live_zaps/exceptions.json.
`;

const main = async (): Promise<void> => {
  const broken = await breaks();
  if (broken.length) {
    console.error(`Live Zaps would break:\n${broken.map((line) => `- ${line}\n`).join('')}`);
    process.exitCode = 1;
    return;
  }
  const filed = filedMaps();
  const present = await presentMaps();
  for (const [name, map] of present) {
    const before = filed.get(name);
    fileMap(name, before ? withAdditions(before, map) : map);
  }
  console.log(`test/live_zaps/ holds ${present.size} operations.`);
};

if (require.main === module) void command({ help }, main);
