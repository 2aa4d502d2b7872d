import type { EndpointDocument, EndpointFacts } from '../../any_endpoint/description';
import { isUsable } from '../../any_endpoint/use';

const levels = { location: 'sub-account', agency: 'agency', either: 'both' };

/** docs/endpoints.md: every endpoint by resource, and how it can be used. */
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
    `The ${all.length} endpoints that HighLevel publishes, in ${sections.length} resources. Make API Call can call all of them; Find Any Record can search ${count('find')} of them, and New or Updated Record can watch ${count('watch')}. [When to use which](every_endpoint.md).`,
    '"Both" means that the endpoint accepts either type of connection. If an endpoint has no scope here, the documents name none.',
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
