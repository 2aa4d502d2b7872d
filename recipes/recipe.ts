import type * as creates from '../creates';
import type * as searches from '../searches';
import type * as triggers from '../triggers';

/**
 * A recipe as data: its page, its picture and its test are all made from this, so that none of
 * them can tell something else.
 */
export type Recipe = {
  title: string;
  /** Who has this need. */
  forWhom: string;
  /** What the Zaps do for them, in a sentence or two. */
  does: string;
  connection: 'sub-account' | 'agency';
  /** What has to be there before, besides the connections. */
  before?: string[];
  /** What of it the test puts into its sandbox, and the page names by its label. */
  needs?: { customFields?: CustomField[]; pipelines?: Pipeline[] };
  zaps: [Zap, ...Zap[]];
  /** What the person sees afterwards; the test looks for all of it. */
  expect: string[];
  /** Where Zapier or HighLevel ends, and what people do there. */
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

/** What comes after it. */
export type Step = Action | Search | Saves | LooksUp | OnlyIf | Paths | Loop | Formatter | Delay;

/** All that has a number in the editor. */
export type Part = Start | Step | Path;

type Noted = {
  /** A few words on what the step is there for, also in the picture. */
  note: string;
};

/** Something happens in the other app, which sends these records; the first is shown. */
export type Arrives = Noted & { arrives: string; items: [Item, ...Item[]] };

/** A trigger of HighLevel that Zapier polls. */
export type Trigger = Noted & {
  trigger: Exclude<keyof typeof triggers, HookKey>;
  fields: Fields;
};

type HookKey = 'workflow_step_reached';

/** An instant trigger of HighLevel: a workflow sends its contacts to the address of the Zap. */
export type Hook = Noted & { trigger: HookKey; fields: Fields; workflow: Workflow };

/** A workflow with the action Webhook, which its person makes in HighLevel; in HighLevel's words. */
export type Workflow = {
  name: string;
  /** What starts it, and the filters of that. */
  trigger: string;
  filters: Record<string, string>;
  /** What Custom Data of the action adds to the contact. */
  customData: Record<string, string>;
  /** Whether a contact may go through it more than once. */
  allowsReentry: boolean;
  /** The contact that goes through it in the playground, and in the test unless that names another. */
  contact: Choice;
};

/** An action of HighLevel. */
export type Action = Noted & { action: keyof typeof creates; fields: Fields };

/** A search of HighLevel, and what the Zap does when it finds nothing. */
export type Search = Noted & {
  search: keyof typeof searches;
  fields: Fields;
  /** Stops the Zap, or fills the form of the action that creates what was not found. */
  otherwise: 'stop' | { create: Fields };
};

/** The other app creates a record, or updates the one with the same value in a field. */
export type Saves = Noted & { saves: string; into: string; by: string; fields: Fields };

/** Another app looks something up by a value; the Zap stops when it finds nothing. */
export type LooksUp = Noted & {
  looksUp: string;
  by: string;
  value: string;
  /** What it has; the first is shown. */
  has: [Item, ...Item[]];
};

/** Filter by Zapier: the Zap goes on only if all of the rules hold. */
export type OnlyIf = Noted & { onlyIf: Rule[] };

/** Paths by Zapier: every path whose rules hold is taken. */
export type Paths = Noted & { paths: Path[] };

export type Path = { path: string; rules: Rule[]; steps: Step[] };

/** Looping by Zapier: the steps run once for each of the line items of a field. */
export type Loop = Noted & { loop: string; values: string[]; steps: Step[] };

/** Formatter by Zapier: a date that is moved, or a word that stands for another. */
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

/** What stands in a form: text with places like {{1.email}}, a choice, a list, or line items. */
export type Value = string | number | boolean | Choice | Value[] | Row;
export type Row = { [key: string]: string | number | boolean | Choice };
export type Fields = { [key: string]: Value };

/** What was chosen from a dropdown: its person sees the name, Zapier keeps the ID. */
export class Choice {
  constructor(
    readonly name: string,
    readonly id: string,
  ) {}
}

/** Chooses something that the account has. */
export const choice = (name: string, id: string) => new Choice(name, id);

/** A part of a Zap with its number, and those of the steps whose results it can use. */
export type Numbered = { number: number; part: Part; before: number[] };

/** Numbers a Zap as the editor does: its steps, its paths, and what is inside of them. */
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
