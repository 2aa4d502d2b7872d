import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An existing file, and the change to its text. */
export type Edit = { file: string; change: (text: string) => string };

/** Applies edits in a folder. */
export const apply = (root: string, edits: Edit[]): void => {
  for (const { file, change } of edits) {
    const path = join(root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
};

/** Inserts lines before the first line that contains a text. */
export const before = (file: string, mark: string, ...lines: string[]): Edit => ({
  file,
  change: (text) => {
    const at = lineOf(file, text, mark);
    return `${text.slice(0, at)}${lines.map((line) => `${line}\n`).join('')}${text.slice(at)}`;
  },
});

/** Inserts lines at the top; Biome sorts imports. */
export const atTop = (file: string, ...lines: string[]): Edit => ({
  file,
  change: (text) => `${lines.map((line) => `${line}\n`).join('')}${text}`,
});

/** Appends lines. */
export const atEnd = (file: string, ...lines: string[]): Edit => ({
  file,
  change: (text) => `${text}${lines.map((line) => `${line}\n`).join('')}`,
});

/**
 * Inserts an entry into the list or object that a text opens, in alphabetical order if it is
 * sorted.
 *
 * @param entry The name to sort by, and the line.
 * @param closing The end of the list.
 */
export const into = (
  file: string,
  opening: string,
  [name, line]: [string, string],
  closing = /^[}\]]/m,
): Edit => ({
  file,
  change: (text) => {
    const start = text.indexOf('\n', lineOf(file, text, opening)) + 1;
    const end = text.slice(start).search(closing) + start;
    const lines = text.slice(start, end).trimEnd().split('\n');
    // Entries of the list itself; deeper lines belong to nested values.
    const next = lines.findIndex((each) => {
      const [, first] = /^ {2}(?:\.{3}|['"])?([\w./]+)/.exec(each) ?? [];
      return first !== undefined && first > name;
    });
    let at = next < 0 ? lines.length : next;
    while (at > 0 && /^ {2}\/\//.test(lines[at - 1] ?? '')) at -= 1;
    lines.splice(at, 0, line);
    return `${text.slice(0, start)}${lines.join('\n')}\n${text.slice(end)}`;
  },
});

const lineOf = (file: string, text: string, mark: string): number => {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`${file} no longer has "${mark}". Update npm run new.`);
  return text.lastIndexOf('\n', at) + 1;
};
