import type { State } from './state';

/** The page on which the user chooses where to install the app. */
export const consentPage = (
  state: State,
  action: string,
  asked: { scope: string } & Record<string, string | undefined>,
): string => {
  const choices = state.companies
    .all()
    .filter(({ approvedLocations }) => approvedLocations.length > 0)
    .flatMap(({ id, name }) => [
      ...state.locations.where({ companyId: id }).map((location) => choice(location)),
      choice({ id, name: `${name} (agency)` }),
    ]);
  const hidden = Object.entries(asked).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value ?? '')}">`,
  );
  return `<!doctype html>
<html lang="en">
<title>Choose an account</title>
<h1>Where should the app be installed?</h1>
<p>It asks for: ${escaped(asked.scope)}</p>
<form method="post" action="${action}">
${[...hidden, ...choices].join('\n')}
<button>Proceed</button>
</form>
</html>
`;
};

const choice = ({ id, name }: { id: string; name: string }) =>
  `<p><label><input type="radio" name="choose" value="${id}" required> ${escaped(name)}</label></p>`;

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
