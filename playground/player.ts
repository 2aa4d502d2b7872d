import { type Onlooker, type Running, startRecipe } from '../proofs/recipes/run';
import { type Item, numbered, type Part, type Recipe } from '../recipes/recipe';
import type { Sandbox } from '../sandbox';
import type { Editor, Outcome, RunError } from './editor';

/** The player's state, and the step that has run since the last report. */
export type Played = {
  /** The step that has run, if any. */
  ran?: { number: number; result: unknown; exchanges: Outcome['exchanges'] };
  /** The number of the next step; undefined when the Zap run is complete. */
  next?: number | undefined;
  error?: RunError;
  /** The other app's records, by list. */
  other: Record<string, Item[]>;
  /** The number of records that the trigger found, once the Zap has run for them. */
  found?: number;
};

/** Runs a recipe step by step: each step waits until it is released. */
export const startPlayer = async (recipe: Recipe, sandbox: Sandbox, editor: Editor) => {
  let release = () => {};
  let arrive: (at: Part | undefined) => void = () => {};
  let arrived: Promise<Part | undefined> = Promise.resolve(undefined);
  let played: Pick<Played, 'ran' | 'error'> = {};
  let ending: Promise<unknown> = Promise.resolve();
  let found: number | undefined;
  const numbers = new Map(
    recipe.zaps.flatMap(numbered).map(({ number, part }) => [part, number] as const),
  );

  const expectArrival = () => {
    arrived = new Promise((resolve) => {
      arrive = resolve;
    });
  };
  const onlooker: Onlooker = {
    before: async (_number, part) => {
      arrive(part);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    after: (number, _part, result) => {
      played = { ran: { number, result: result ?? 'The Zap stops here.', exchanges: [] } };
    },
  };
  const running: Running = await startRecipe(recipe, sandbox, editor.call, () => {}, onlooker);

  const report = async (): Promise<Played> => {
    const part = await arrived;
    if (!part) await ending;
    const { ran, error } = played;
    played = {};
    return {
      ...(ran && { ran: { ...ran, exchanges: editor.exchanges() } }),
      ...(error && { error }),
      ...(found !== undefined && { found }),
      next: part && numbers.get(part),
      other: running.other.all(),
    };
  };

  return {
    /** Starts a Zap of the recipe, whatever its trigger is. */
    begin: async (title: string): Promise<Played> => {
      const zap = running.zap(title);
      editor.exchanges();
      found = undefined;
      expectArrival();
      ending = zap
        .begin()
        .then((count) => {
          found = count;
        })
        .catch((error: unknown) => {
          played = { ...played, error: editor.errorOf(error) };
        })
        .finally(() => arrive(undefined));
      return report();
    },
    /** Releases the waiting step. */
    next: async (): Promise<Played> => {
      expectArrival();
      release();
      return report();
    },
  };
};
