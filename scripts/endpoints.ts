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
  npm run endpoints -- --check  only checks that these files are up to date

Reads the documents from ${openApiFolder}; set OPENAPI_FOLDER to use another folder.
`;

const options = { check: { type: 'boolean' } } as const;

/** The generated files, by path in the project. */
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

/** The index of the documents; a form needs it before it reads any document. */
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

/** The documents of endpoints/, and the uses of their endpoints. Written by \`npm run endpoints\`. */
export const resources: Record<string, { title: string; uses: Use[] }> = {
${rows.join('\n')}
};
`;
};

/** A document with one endpoint per line, so that diffs stay small. */
const linesOf = ({ endpoints, ...head }: { endpoints: object }): string => {
  const rows = Object.entries(endpoints).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `${JSON.stringify(head).slice(0, -1)},"endpoints":{\n${rows.join(',\n')}\n}}`;
};

/** The files that differ from the generated ones. */
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
  if (!hasDocuments()) throw new Error(`No OpenAPI documents in ${openApiFolder}.`);
  const files = endpointFiles();
  const stale = staleFiles(files);
  const shipped = [...files].filter(([path]) => path.startsWith('endpoints/'));
  const size = shipped.reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
  const figures = `${shipped.length} documents, ${(size / 1024).toFixed(1)} kB in the zip`;
  if (isCheck) {
    if (stale.length) throw new Error(`Stale: ${stale.join(', ')}. Run npm run endpoints.`);
    console.log(`endpoints/ is up to date: ${figures}.`);
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
