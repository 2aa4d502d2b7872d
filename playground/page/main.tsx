import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type App, api, type Level, type Operation } from './api';
import { OperationView } from './operation';
import { RecipeView } from './recipe';

const words = { triggers: 'Trigger', creates: 'Action', searches: 'Search' };

/** How often the page checks for a new build, in milliseconds. */
const freshenMs = 2000;

const Playground = () => {
  const [app, setApp] = useState<App>();
  const [place, setPlace] = useState(location.hash.slice(2));
  const [level, setLevel] = useState<Level>('location');
  const [theme, setTheme] = useState<'light' | 'dark'>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );

  useEffect(() => {
    const load = () => api.app().then(setApp, () => {});
    load();
    const timer = setInterval(load, freshenMs);
    const move = () => setPlace(location.hash.slice(2));
    addEventListener('hashchange', move);
    // The address may have changed before the listener was added.
    move();
    return () => {
      clearInterval(timer);
      removeEventListener('hashchange', move);
    };
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.getElementById('title')?.focus();
  }, [place]);

  if (!app) return <p role="status">Loading…</p>;
  const [kind, key = ''] = place.split('/');
  const operation = app.operations.find((each) => each.kind === kind && each.key === key);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('title')?.focus()}>
        Skip to the step
      </button>
      <header class="top">
        <h1>
          <a href="#/">HighLevel for Zapier</a>
        </h1>
        <label>
          Connection{' '}
          <select value={level} onChange={(event) => setLevel(event.currentTarget.value as Level)}>
            <option value="location">Sub-account: Harbor Dental</option>
            <option value="agency">Agency</option>
          </select>
        </label>
        <button
          type="button"
          class="small"
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? 'Light colors' : 'Dark colors'}
        </button>
      </header>
      <div class="columns">
        <Menu app={app} place={place} />
        <main>
          {operation ? (
            <OperationView key={`${place}`} operation={operation} level={level} app={app} />
          ) : kind === 'recipes' && key ? (
            <RecipeView key={key} name={key} app={app} />
          ) : (
            <Welcome app={app} />
          )}
        </main>
      </div>
    </>
  );
};

const Welcome = ({ app }: { app: App }) => (
  <article>
    <h2 id="title" tabIndex={-1}>
      The integration as the Zap editor shows it
    </h2>
    <p>
      Choose one of {app.operations.length} operations, fill in its form and run it. Everything runs
      on a HighLevel sandbox on this machine: you need no account, and no data leaves the machine.
    </p>
    <ul>
      <li>
        The dropdowns list the sandbox's records. With the agency connection, each step asks for a
        sub-account.
      </li>
      <li>
        You can turn on a trigger and poll it. Simulate an event in HighLevel, and see which records
        start the Zap.
      </li>
      <li>
        Below each result you see the requests and responses. Errors read as they do in Zapier.
      </li>
    </ul>
    <p>
      If you change a form in the code, run <code>npm run build</code>: the page then shows the new
      form.
    </p>
  </article>
);

/** All operations and recipes that match the search. */
const Menu = ({ app, place }: { app: App; place: string }) => {
  const [wanted, setWanted] = useState('');
  const groups = useMemo(() => grouped(app.operations, wanted), [app, wanted]);
  const recipes = app.recipes.filter((each) => matches(wanted, each.title, each.does));
  const count = [...groups.values()].flat().length;
  return (
    <nav aria-label="Operations">
      <label class="search">
        Search operations
        <input
          type="search"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" role="status">
        {wanted ? `${count} operations, ${recipes.length} recipes` : ''}
      </p>
      {[...groups].map(([category, operations]) => (
        <details
          key={category}
          open={wanted !== '' || operations.some(({ kind, key }) => place === `${kind}/${key}`)}
        >
          <summary>
            {category} <span class="quiet">{operations.length}</span>
          </summary>
          <ul>
            {operations.map(({ kind, key, label }) => (
              <li key={`${kind}/${key}`}>
                <a
                  href={`#/${kind}/${key}`}
                  aria-current={place === `${kind}/${key}` ? 'page' : undefined}
                >
                  {label} <span class="quiet">{words[kind]}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {recipes.length > 0 && (
        <details open={wanted !== '' || place.startsWith('recipes/')}>
          <summary>
            Recipes <span class="quiet">{recipes.length}</span>
          </summary>
          <ul>
            {recipes.map(({ name, title }) => (
              <li key={name}>
                <a
                  href={`#/recipes/${name}`}
                  aria-current={place === `recipes/${name}` ? 'page' : undefined}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
};

const matches = (wanted: string, ...texts: string[]) =>
  wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.toLowerCase().includes(word)));

const grouped = (operations: Operation[], wanted: string): Map<string, Operation[]> => {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const { label, description, category, key } = operation;
    if (!matches(wanted, label, description, category, key)) continue;
    groups.set(category, [...(groups.get(category) ?? []), operation]);
  }
  return groups;
};

const root = document.getElementById('root');
if (root) render(<Playground />, root);
