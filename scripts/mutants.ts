import { setClock } from '../harness/clock';
import { operations } from '../harness/forms';
import { sandboxMoment } from '../harness/moment';
import { root } from '../harness/paths';
import app from '../index';
import { type Mutant, mutantsOf } from '../proofs/checks/mutants';
import { subjectOf } from '../proofs/checks/subject';
import { openApiFolder } from '../proofs/contract/documents';
import { chanceOf } from '../proofs/simulation/chance';
import { type Arguments, command } from './command';
import { type Loader, loadersOf, withoutLoader } from './loaders';

const help = `Breaks the app on purpose, one change at a time, and checks that a test detects the change: an
output field deleted, an input field deleted or its value dropped, a dropdown that reads another
list, another method or path, a loader missing from the build. It runs the same checks as the
tests. The command fails if no test detects a mutant.

  npm run mutants                       forty mutants, chosen by the date
  npm run mutants -- --seed 7           forty others; the same seed chooses the same mutants
  npm run mutants -- --all              all of them
  npm run mutants -- --only blogs       the mutants with this text in their names
`;

const options = {
  all: { type: 'boolean' },
  seed: { type: 'string' },
  only: { type: 'string' },
} as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  Object.assign(process.env, { CLIENT_ID: 'id', CLIENT_SECRET: 'secret' });
  if (!openApiFolder) {
    throw new Error(
      "This needs HighLevel's OpenAPI documents: set OPENAPI_FOLDER to their folder.",
    );
  }
  const seed = values.seed ?? new Date().toISOString().slice(0, 10);
  const start = performance.now();
  const restoreClock = setClock(() => Date.parse(sandboxMoment));
  const made = (await allMutants()).filter(({ name }) => name.includes(values.only ?? ''));
  if (!made.length) throw new Error(`No mutant has "${values.only}" in its name.`);
  const drawn = values.all ? made : draw(made, seed, 40);
  const named: { mutant: Mutant; test: string | undefined }[] = [];
  for (const mutant of drawn) named.push({ mutant, test: await detectorOf(mutant) });
  restoreClock();
  report(named, values.all === true);
  const survivors = named.filter(({ test }) => !test);
  console.log(
    `${named.length - survivors.length} of ${drawn.length} mutants detected (${made.length} in all${values.all ? '' : `, seed ${seed}`}; ${((performance.now() - start) / 1000).toFixed(0)} s)`,
  );
  if (survivors.length) process.exitCode = 1;
};

const allMutants = async (): Promise<Mutant[]> => {
  const { hydrators: _, ...lazy } = app;
  const modules = Object.values(require.cache).flatMap((module) => module ?? []);
  const sources = modules.filter((module) => module.exports !== app);
  const ofOperations: Mutant[] = [];
  for (const [, operation] of operations) {
    ofOperations.push(...(await mutantsOf(subjectOf(operation))));
  }
  return [...ofOperations, ...mutantsOfBuild(lazy, loadersOf(lazy, sources, root))];
};

/** One mutant for each loader: a build without it. */
const mutantsOfBuild = (app: object, loaders: Loader[]): Mutant[] =>
  loaders.map((dropped) => ({
    kind: 'loader dropped',
    name: dropped.place.join('.'),
    checks: [
      [
        'scripts/build.ts and test/scripts/loaders.test.ts',
        async () =>
          withoutLoader(
            app,
            loaders.filter((each) => each !== dropped),
          ),
      ],
    ],
  }));

/** The name of the first test that detects a mutant. */
const detectorOf = async ({ checks }: Mutant): Promise<string | undefined> => {
  for (const [test, check] of checks) if ((await check()).length) return test;
  return undefined;
};

/** Draws mutants by a seed: first up to four of each kind, then any. */
const draw = (mutants: Mutant[], seed: string, count: number): Mutant[] => {
  const chance = chanceOf(seed);
  const shuffled = mutants
    .map((mutant) => ({ mutant, at: chance.between(0, 2 ** 32) }))
    .sort((one, other) => one.at - other.at)
    .map(({ mutant }) => mutant);
  const kinds = [...new Set(mutants.map(({ kind }) => kind))];
  const ofEach = kinds.flatMap((kind) =>
    shuffled.filter((mutant) => mutant.kind === kind).slice(0, 4),
  );
  return [...new Set([...ofEach, ...shuffled])].slice(0, count);
};

const report = (named: { mutant: Mutant; test: string | undefined }[], isLong: boolean): void => {
  if (!isLong) {
    for (const { mutant, test } of named) {
      console.log(`${mutant.kind}: ${mutant.name}\n  ${test ? `detected by ${test}` : 'SURVIVES'}`);
    }
    return;
  }
  for (const { mutant } of named.filter(({ test }) => !test)) {
    console.log(`${mutant.kind}: ${mutant.name}\n  SURVIVES`);
  }
  const lines = named.map(({ mutant, test }) => `${mutant.kind}, detected by ${test ?? 'no test'}`);
  for (const line of [...new Set(lines)].sort()) {
    console.log(`${String(lines.filter((each) => each === line).length).padStart(5)} ${line}`);
  }
};

void command({ help, options }, main);
