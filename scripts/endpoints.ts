import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { EndpointDocument } from '../any_endpoint/description';
import { isUsable } from '../any_endpoint/use';
import { root } from '../harness/paths';
import { command } from './command';
import { described } from './endpoints/describe';
import { hasDocuments, openApiFolder, publishedOperations } from './endpoints/openapi';
import { pageOf } from './endpoints/page';
import { sandboxFiles } from './endpoints/sandbox';

const help = `Writes the description of every endpoint from HighLevel's OpenAPI documents.

  npm run endpoints             writes endpoints/, sandbox/endpoints/ and docs/endpoints.md
  npm run endpoints -- --check  only says whether they are as the documents have it

The documents are looked for in ${openApiFolder}; OPENAPI_FOLDER names another folder.
`;

const options = { check: { type: 'boolean' } } as const;

/** The files that the documents make, by their path in the project. */
export const endpointFiles = (): Map<string, string> => {
  const published = publishedOperations();
  const documents = [...described(published)];
  const factsOf = (document: string, endpoint: string) => {
    const facts = new Map(documents).get(document)?.endpoints[endpoint];
    if (!facts) throw new Error(`${document} does not describe ${endpoint}.`);
    return facts;
  };
  return new Map([
    ...documents.map(([name, document]): [string, string] => [
      `endpoints/${name}.json`,
      `${linesOf(document)}\n`,
    ]),
    ['any_endpoint/resources.ts', resourcesOf(documents)],
    ['docs/endpoints.md', pageOf(documents)],
    ...sandboxFiles(published, factsOf),
  ]);
};

/** The table of contents, which a form needs before any document is read. */
const resourcesOf = (documents: [string, EndpointDocument][]): string => {
  const rows = documents
    .toSorted(([, one], [, other]) => (one.title < other.title ? -1 : 1))
    .map(([name, { title, endpoints }]) => {
      const uses = (['call', 'find', 'watch'] as const).filter((use) =>
        Object.entries(endpoints).some(([endpoint, facts]) => isUsable(use, endpoint, facts)),
      );
      const key = /^\w+$/.test(name) ? name : `'${name}'`;
      return `  ${key}: { title: '${title}', uses: [${uses.map((use) => `'${use}'`).join(', ')}] },`;
    });
  return `import type { Use } from './use';

/** The documents of endpoints/, and what their endpoints can be used for. Written by \`npm run endpoints\`. */
export const resources: Record<string, { title: string; uses: Use[] }> = {
${rows.join('\n')}
};
`;
};

/** A document with a line for each of its endpoints, so that a change is a change of one line. */
const linesOf = ({ endpoints, ...head }: { endpoints: object }): string => {
  const rows = Object.entries(endpoints).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `${JSON.stringify(head).slice(0, -1)},"endpoints":{\n${rows.join(',\n')}\n}}`;
};

/** The files that are not as the documents make them. */
export const staleFiles = (files: Map<string, string>): string[] => {
  const isCurrent = ([path, text]: [string, string]) =>
    existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text;
  const stale = [...files].filter((file) => !isCurrent(file)).map(([path]) => path);
  return [...stale, ...surplus(files)];
};

const surplus = (files: Map<string, string>): string[] =>
  [...new Set([...files.keys()].map(dirname))]
    .filter((folder) => /(^|\/)endpoints$/.test(folder) && existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !files.has(path));

const main = (isCheck: boolean): void => {
  if (!hasDocuments()) throw new Error(`There are no OpenAPI documents in ${openApiFolder}.`);
  const files = endpointFiles();
  const stale = staleFiles(files);
  const shipped = [...files].filter(([path]) => path.startsWith('endpoints/'));
  const size = shipped.reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
  const figures = `${shipped.length} documents, ${(size / 1024).toFixed(1)} kB in the zip`;
  if (isCheck) {
    if (stale.length)
      throw new Error(`Not as the documents have it: ${stale.join(', ')}. Run npm run endpoints.`);
    console.log(`endpoints/ is as the documents have it: ${figures}.`);
    return;
  }
  for (const path of surplus(files)) rmSync(join(root, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log(`${stale.length} files written: ${figures}.`);
};

if (require.main === module) {
  void command({ help, options }, ({ values }) => main(values.check ?? false));
}
