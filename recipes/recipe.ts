import type * as creates from '../creates';
import type * as searches from '../searches';
import type * as triggers from '../triggers';

/**
 * A recipe as data. Its page, its picture and its test are all made from it, so they cannot
 * contradict each other.
 */
export type Recipe = {
  title: string;
  /** The users with this need, and the need. */
  forWhom: string;
  /** What the Zaps do, in a sentence or two. */
  does: string;
  connection: 'sub-account' | 'agency';
  /** What the user needs before, besides the connections. */
  before?: string[];
  /** The part of it that the test adds to its sandbox and that the page names by label. */
  needs?: {
    customFields?: CustomField[];
    pipelines?: Pipeline[];
    /** Whether HighLevel installs the app in a new sub-account while the Zap is in a Delay step. */
    appInNewSubAccounts?: true;
  };
  zaps: [Zap, ...Zap[]];
  /** The result for the user; the test checks all of it. */
  expect: string[];
  /** Limits of Zapier or HighLevel, and how to work around them. */
  limits: string[];
};

/** A custom field of contacts that a recipe fills. */
export type CustomField = { id: string; name: string; dataType: string; options?: string[] };

/** A pipeline that a recipe watches. */
export type Pipeline = { id: string; name: string; stages: { id: string; name: string }[] };

export type Zap = { title: string; steps: [Start, ...Step[]] };

export type Item = { [key: string]: unknown };

/** The first step of a Zap: something happens in the other app, or in HighLevel. */
export type Start = Arrives | Trigger | Hook;

/** A step after the trigger. */
export type Step =
  | Action
  | Search
  | Saves
  | OtherSearch
  | OnlyIf
  | Paths
  | Loop
  | Formatter
  | Delay;

/** Every part that has a number in the editor. */
export type Part = Start | Step | Path;

type Noted = {
  /** A short note on the step's purpose, also shown in the picture. */
  note: string;
};

/** A trigger of the other app, which sends these records; the first one is shown. */
export type Arrives = Noted & { arrives: string; items: [Item, ...Item[]] };

/** A trigger of HighLevel that Zapier polls. */
export type Trigger = Noted & {
  trigger: Exclude<keyof typeof triggers, HookKey>;
  fields: Fields;
};

type HookKey = 'workflow_step_reached';

/** An instant trigger of HighLevel: a workflow sends its contacts to the address of the Zap. */
export type Hook = Noted & { trigger: HookKey; fields: Fields; workflow: Workflow };

/** A workflow with the Webhook action, which the user creates in HighLevel; in HighLevel's words. */
export type Workflow = {
  name: string;
  /** The workflow's trigger and its filters. */
  trigger: string;
  filters: Record<string, string>;
  /** The Custom Data that the action adds to the contact. */
  customData: Record<string, string>;
  /** Whether a contact may go through it more than once. */
  allowsReentry: boolean;
  /** The contact that enters the workflow in the playground, and in the test unless the test names another. */
  contact: Choice;
};

/** An action of HighLevel. */
export type Action = Noted & { action: keyof typeof creates; fields: Fields };

/** A search of HighLevel, and what the Zap does if it finds nothing. */
export type Search = Noted & {
  search: keyof typeof searches;
  fields: Fields;
  /** Stops the Zap, or the form of the action that creates the record. */
  otherwise: 'stop' | { create: Fields };
};

/** The other app creates a record, or updates the one with the same value in a field. */
export type Saves = Noted & { saves: string; into: string; by: string; fields: Fields };

/** Another app finds a record by a value; the Zap stops if it finds none. */
export type OtherSearch = Noted & {
  otherSearch: string;
  by: string;
  value: string;
  /** The other app's records; the first one is shown. */
  has: [Item, ...Item[]];
};

/** Filter by Zapier: the Zap continues only if all rules are met. */
export type OnlyIf = Noted & { onlyIf: Rule[] };

/** Paths by Zapier: runs every path whose rules are met. */
export type Paths = Noted & { paths: Path[] };

export type Path = { path: string; rules: Rule[]; steps: Step[] };

/** Looping by Zapier: the steps run once for each of the line items of a field. */
export type Loop = Noted & { loop: string; values: string[]; steps: Step[] };

/** Formatter by Zapier: moves a date, or replaces a word by another. */
export type Formatter = Noted &
  (
    | { formatter: 'Add/Subtract Time'; of: string; expression: string }
    | { formatter: 'Lookup Table'; of: string; table: Record<string, string> }
  );

/** Delay by Zapier. */
export type Delay = Noted & { delay: string };

export type Rule = [value: string, condition: Condition, than?: string];

/** Conditions of filters and paths, in Zapier's words. */
export type Condition =
  | '(Text) Exactly matches'
  | '(Text) Does not contain'
  | '(Number) Greater than'
  | '(Boolean) Is true'
  | 'Exists'
  | 'Does not exist';

/** A value in a form: text with placeholders like {{1.email}}, a choice, a list, or line items. */
export type Value = string | number | boolean | Choice | Value[] | Row;
export type Row = { [key: string]: string | number | boolean | Choice };
export type Fields = { [key: string]: Value };

/** A dropdown choice: the user sees the name, Zapier stores the ID. */
export class Choice {
  constructor(
    readonly name: string,
    readonly id: string,
  ) {}
}

/** Chooses a record of the account. */
export const choice = (name: string, id: string) => new Choice(name, id);

/** A part of a Zap with its number, and the numbers of the steps whose results it can use. */
export type Numbered = { number: number; part: Part; before: number[] };

/** Numbers the parts of a Zap as the editor does: steps, paths, and the steps inside of them. */
export const numbered = ({ steps }: Zap): Numbered[] => {
  const all: Numbered[] = [];
  const visit = (parts: Part[], before: number[]) => {
    const known = [...before];
    for (const part of parts) {
      const number = all.length + 1;
      all.push({ number, part, before: [...known] });
      known.push(number);
      if ('paths' in part) for (const path of part.paths) visit([path], known);
      else if ('steps' in part) visit(part.steps, known);
    }
  };
  visit(steps, []);
  return all;
};
