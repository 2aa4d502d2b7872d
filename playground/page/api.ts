/** The types of the server's JSON responses (../server.ts). */
export type Kind = 'triggers' | 'creates' | 'searches';
export type Level = 'location' | 'agency';
export type Values = Record<string, unknown>;

export type Operation = {
  kind: Kind;
  key: string;
  noun: string;
  label: string;
  description: string;
  category: string;
  /** True if Zapier's editor hides it because the app does not request its scope. */
  isHidden: boolean;
  /** True if it is a webhook trigger, which cannot be polled. */
  isHook: boolean;
};

export type App = {
  /** Increases with each build of the app. */
  version: number;
  operations: Operation[];
  recipes: { name: string; title: string; does: string }[];
  events: { key: string; label: string }[];
};

/** An input field as the app defines it for Zapier. */
export type Field = {
  key: string;
  label?: string;
  type?: string;
  required?: boolean;
  default?: string;
  helpText?: string;
  placeholder?: string;
  choices?: Record<string, string> | string[] | { value: string; label: string }[];
  dynamic?: string;
  dependsOn?: string[];
  altersDynamicFields?: boolean;
  list?: boolean;
  children?: Field[];
};

export type OutputField = { key: string; label?: string; type?: string; primary?: boolean };

export type Step = { kind: Kind; key: string; level: Level; values: Values };

export type Exchange = {
  method: string;
  path: string;
  body?: unknown;
  status: number;
  response?: unknown;
  durationMs: number;
};

export type RunError = { name: string; message: string; status?: number };

export type Outcome<T> = {
  exchanges?: Exchange[];
  durationMs?: number;
  result?: T;
  error?: RunError;
};

export type Item = Record<string, unknown>;
export type Polled = { item: Item; isNew: boolean };
export type Choice = { id: string; name: string };

export type Recipe = {
  title: string;
  forWhom: string;
  does: string;
  connection: 'sub-account' | 'agency';
  expect: string[];
  limits: string[];
  zaps: {
    title: string;
    /** The label of the button that starts it. */
    start: string;
    steps: { number: number; what: string; note: string }[];
  }[];
};

export type Played = {
  ran?: { number: number; result: unknown; exchanges: Exchange[] };
  next?: number;
  error?: RunError;
  other: Record<string, Item[]>;
  found?: number;
};

/**
 * Sends a request to the playground's server. A rejected request returns an outcome with an error.
 */
const ask = async <T>(path: string, body?: unknown): Promise<T> => {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return response.json();
};

export const api = {
  app: () => ask<App>('/api/app'),
  fields: (step: Step) => ask<Outcome<Field[]>>('/api/fields', step),
  outputFields: (step: Step) => ask<Outcome<OutputField[]>>('/api/output-fields', step),
  choices: (source: string, step: Step, page: number) =>
    ask<Outcome<Choice[]>>('/api/choices', { source, step, page }),
  test: (step: Step) => ask<Outcome<Item | Item[]>>('/api/test', step),
  turnOn: (id: string, step: Step) => ask<Outcome<number>>('/api/turn-on', { id, step }),
  poll: (id: string) => ask<Outcome<Polled[]>>('/api/poll', { id }),
  simulate: (key: string) => ask<{ message?: string; error?: RunError }>('/api/simulate', { key }),
  reset: () => ask<{ error?: RunError }>('/api/reset', {}),
  recipe: (name: string) => ask<Recipe & { error?: RunError }>('/api/recipe', { name }),
  begin: (title: string) => ask<Played>('/api/recipe/begin', { title }),
  next: () => ask<Played>('/api/recipe/next', {}),
};
