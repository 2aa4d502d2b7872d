import {
  addedScopes,
  addVariable,
  omittedScopes,
  omitVariable,
  scopeGroups,
} from '../highlevel/scopes';
import { requestedScopes, scopes, useOf } from '../scopes';
import { type Arguments, command, readVariables } from './command';

const help = `Prints the scopes that the Marketplace app needs.

  npm run scopes             in groups, each scope with the connections that use it:
                             sub-account, agency or both
  npm run scopes -- --line   in one line, separated by spaces

Leaves out the scopes in ${omitVariable}, from the environment or .env. Adds the groups of scopes in
${addVariable}; "all" adds every group.
`;

/** The scopes by the first word of their names, as HighLevel's documents group them. */
export const scopesByWord = (): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const scope of scopes) {
    const [group = ''] = scope.split(/[./]/);
    groups.set(group, [...(groups.get(group) ?? []), scope]);
  }
  return groups;
};

const table = (): string => {
  const asked = requestedScopes();
  const width = Math.max(...scopes.map((scope) => scope.length));
  const line = (scope: string) =>
    `  ${scope.padEnd(width)}  ${useOf(scope)}${asked.includes(scope) ? '' : ', left out'}`;
  return [
    ...[...scopesByWord()].flatMap(([group, own]) => [group, ...own.map(line), '']),
    `Groups for operations beyond the catalogue (${addVariable})`,
    ...Object.entries(scopeGroups).map(
      ([group, own]) =>
        `  ${group.padEnd(16)}${own.join(' ')}${own.every((scope) => asked.includes(scope)) ? ', added' : ''}`,
    ),
    '',
    `${asked.length} scopes are requested.${sentence(omitVariable, 'leaves out', omittedScopes())}${sentence(addVariable, 'adds', addedScopes())}`,
  ].join('\n');
};

const sentence = (variable: string, does: string, scopes: string[]) =>
  scopes.length ? ` ${variable} ${does}: ${scopes.join(' ')}` : '';

const options = { line: { type: 'boolean' } } as const;

const main = ({ values }: Arguments<typeof options>): void => {
  readVariables();
  console.log(values.line ? requestedScopes().join(' ') : table());
};

if (require.main === module) void command({ help, options }, main);
