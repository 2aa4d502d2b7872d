import { parseArgs } from 'node:util';
import * as creates from '../creates';
import * as dropdowns from '../dropdowns';
import { locationTokenScope } from '../highlevel/session';
import { factsOf } from '../operation/declaration';
import { scopes } from '../scopes';
import * as searches from '../searches';
import * as triggers from '../triggers';

const help = `Prints the scopes that the Marketplace app has to have, as the code needs them.

  npm run scopes             one a line, with the connections that use it: those of a
                             sub-account, those of an agency, or both
  npm run scopes -- --line   all in one line, with spaces between them
`;

/** Which connections have a use for a scope. */
export type Use = 'sub-account' | 'agency' | 'both';

/** The scopes that the app asks for, each with the connections that use it. */
export const usedScopes = (): [scope: string, use: Use][] => {
  const facts = [triggers, creates, searches, dropdowns]
    .flatMap((each) => Object.values<object>(each))
    .map(factsOf);
  return scopes.map((scope) => {
    const levels = new Set(
      facts.filter((each) => each.scope === scope).map(({ access }) => access),
    );
    // No operation says so: it is what an agency's token is exchanged with.
    if (scope === locationTokenScope) levels.add('agency');
    const isFor = (level: 'agency' | 'location') => levels.has('either') || levels.has(level);
    const use = isFor('agency') ? (isFor('location') ? 'both' : 'agency') : 'sub-account';
    return [scope, use];
  });
};

const table = (): string => {
  const used = usedScopes();
  const width = Math.max(...scopes.map((scope) => scope.length));
  return used.map(([scope, use]) => `${scope.padEnd(width)}  ${use}`).join('\n');
};

const main = (): void => {
  const { values } = parseArgs({
    options: { line: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  console.log(values.help ? help : values.line ? scopes.join(' ') : table());
};

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
