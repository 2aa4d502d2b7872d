import { omittedScopes, omitVariable } from '../highlevel/scopes';
import { requestedScopes, scopes, useOf } from '../scopes';
import { type Arguments, command, readVariables } from './command';

const help = `Prints the scopes that the Marketplace app has to have.

  npm run scopes             by groups, each with the connections that use it: those of a
                             sub-account, those of an agency, or both
  npm run scopes -- --line   all in one line, with spaces between them

What ${omitVariable} names, in the environment or in .env, is left out.
`;

/** The scopes by the first word of their names, under which HighLevel's documents list them. */
export const scopeGroups = (): Map<string, string[]> => {
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
    ...[...scopeGroups()].flatMap(([group, own]) => [group, ...own.map(line), '']),
    `${asked.length} of ${scopes.length} scopes are asked for.${
      asked.length < scopes.length
        ? ` ${omitVariable} leaves out: ${omittedScopes().join(' ')}`
        : ''
    }`,
  ].join('\n');
};

const options = { line: { type: 'boolean' } } as const;

const main = ({ values }: Arguments<typeof options>): void => {
  readVariables();
  console.log(values.line ? requestedScopes().join(' ') : table());
};

if (require.main === module) void command({ help, options }, main);
