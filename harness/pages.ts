import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/** The pages of docs/, as paths in the project. */
export const inDocs: string[] = readdirSync(join(root, 'docs'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs', file));

/** Every page that people read, as paths in the project. */
export const pages: string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'sandbox/README.md'],
  ...inDocs,
];

/** A command on a page; whole is a line of an `sh` block, and not whole one that a sentence names. */
type Command = { page: string; line: string; isWhole: boolean };

/** The commands on pages. */
export const commandsOf = (names: string[]): Command[] =>
  names.flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block);
    const whole = blocks
      .flatMap((block) => block.replace(/\\\n\s*/g, ' ').split(/\n|&&/))
      .map((line) => line.replace(/(^|\s)#.*/, '').trim())
      .filter(Boolean)
      .map((line) => ({ page, line, isWhole: true }));
    const named = [...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)]
      .map(([, line = '']) => line)
      // … stands for anything.
      .filter(
        (line) => /^(npm|npx zapier-platform|zapier-platform) ./.test(line) && !/…/.test(line),
      )
      .map((line) => ({ page, line, isWhole: false }));
    return [...whole, ...named];
  });

/** A command as a shell takes it apart. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|((?:[^\s'"]|=(?='|"))+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );

/** The anchors that GitHub creates from a page's headings. */
export const anchorsOf = (text: string): string[] => {
  const headings = [...text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)];
  const slugs = headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length;
    return before ? `${slug}-${before}` : slug;
  });
};
