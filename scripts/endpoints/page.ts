import type { EndpointDocument, EndpointFacts } from '../../any_endpoint/description';
import { isUsable } from '../../any_endpoint/use';

const levels = { location: 'sub-account', agency: 'agency', either: 'both' };

/** docs/endpoints.md: every endpoint by resource, and what it can be used for. */
export const pageOf = (documents: [string, EndpointDocument][]): string => {
  const sections = documents
    .map(([, document]) => document)
    .toSorted((one, other) => (one.title < other.title ? -1 : 1));
  const all = sections.flatMap(({ endpoints }) => Object.entries(endpoints));
  const count = (use: 'find' | 'watch') =>
    all.filter(([endpoint, facts]) => isUsable(use, endpoint, facts)).length;
  return `${[
    '# Every endpoint',
    "<!-- Written by `npm run endpoints` from HighLevel's OpenAPI documents (CC0-1.0). -->",
    `The ${all.length} endpoints that HighLevel publishes, in ${sections.length} resources. Each can be called by Make API Call; ${count('find')} can be searched by Find Any Record, and ${count('watch')} watched by New or Updated Record. [When to use which](every_endpoint.md).`,
    'The connection is the one that HighLevel asks for: "both" takes either. Where an endpoint has no scope here, the documents name none.',
    ...sections.map(sectionOf),
  ].join('\n\n')}\n`;
};

const sectionOf = ({ title, endpoints, source }: EndpointDocument): string =>
  [
    `## ${title}`,
    `[HighLevel's document](${source})`,
    [
      '| endpoint | call | search | trigger | scope | connection |',
      '|---|---|---|---|---|---|',
      ...Object.entries(endpoints).map(rowOf),
    ].join('\n'),
  ].join('\n\n');

const rowOf = ([endpoint, facts]: [string, EndpointFacts]): string => {
  const { label, scope, access = 'location', deprecated } = facts;
  const uses = (['call', 'find', 'watch'] as const).map((use) =>
    isUsable(use, endpoint, facts) ? 'yes' : '',
  );
  const name = `${label.replaceAll('|', '\\|')}${deprecated ? ' (deprecated)' : ''}<br>\`${endpoint}\``;
  const cells = [name, ...uses, scope ? `\`${scope}\`` : '', levels[access]];
  return `| ${cells.join(' | ')} |`;
};
