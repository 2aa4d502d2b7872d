import { useEffect, useState } from 'preact/hooks';
import { type App, api, type Played, type Recipe, type RunError } from './api';
import { Happenings } from './operation';
import { Failure, Fields, Line } from './result';

/** A recipe that the user runs step by step. */
export const RecipeView = ({ name, app }: { name: string; app: App }) => {
  const [recipe, setRecipe] = useState<Recipe>();
  const [error, setError] = useState<RunError>();
  const [title, setTitle] = useState('');
  const [played, setPlayed] = useState<Played>();
  const [results, setResults] = useState<Record<number, NonNullable<Played['ran']>>>({});

  useEffect(() => {
    api.recipe(name).then((answer) => {
      setError(answer.error);
      if (!answer.error) setRecipe(answer);
    });
  }, [name]);

  const take = (answer: Played) => {
    setPlayed(answer);
    setError(answer.error);
    const { ran } = answer;
    if (ran) setResults((before) => ({ ...before, [ran.number]: ran }));
  };

  if (!recipe) return error ? <Failure error={error} /> : <p role="status">Starting the recipe…</p>;
  return (
    <article>
      <header>
        <p class="crumbs">Recipe · {recipe.connection} connection</p>
        <h2 id="title" tabIndex={-1}>
          {recipe.title}
        </h2>
        <p>{recipe.does}</p>
        <p class="quiet">{recipe.forWhom}</p>
      </header>
      <Happenings app={app} />
      {recipe.zaps.map((zap) => {
        const isPlaying = title === zap.title;
        return (
          <section key={zap.title} aria-label={zap.title} class="zap">
            <h3>{zap.title}</h3>
            <ol class="steps">
              {zap.steps.map(({ number, what, note }) => (
                <li
                  key={number}
                  value={number}
                  class={isPlaying && played?.next === number ? 'next' : ''}
                >
                  <strong>{what}</strong> <span class="quiet">{note}</span>
                  {isPlaying && results[number] && <StepResult ran={results[number]} />}
                </li>
              ))}
            </ol>
            <div class="buttons">
              <button
                type="button"
                disabled={isPlaying && played?.next !== undefined}
                onClick={async () => {
                  setTitle(zap.title);
                  setResults({});
                  take(await api.begin(zap.title));
                }}
              >
                {zap.start}
              </button>
              <button
                type="button"
                disabled={!isPlaying || played?.next === undefined}
                onClick={async () => take(await api.next())}
              >
                {isPlaying && played?.next !== undefined
                  ? `Run step ${played.next}`
                  : 'Run the next step'}
              </button>
            </div>
            {isPlaying && played && (
              <p role="status">
                {played.next !== undefined
                  ? `Step ${played.next} is next.`
                  : played.found === 0
                    ? 'HighLevel has no new records. Simulate an event, then check again.'
                    : 'The Zap run is complete.'}
              </p>
            )}
          </section>
        );
      })}
      {error && <Failure error={error} />}
      <OtherApp lists={played?.other ?? {}} />
      <h3>The result</h3>
      <ul>
        {recipe.expect.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </article>
  );
};

const StepResult = ({ ran }: { ran: NonNullable<Played['ran']> }) => (
  <div>
    {typeof ran.result === 'object' && ran.result !== null ? (
      <Fields
        record={ran.result as Record<string, unknown>}
        labels={[]}
        isOpen={false}
        badge="Done"
      />
    ) : (
      <p class="quiet">{String(ran.result)}</p>
    )}
    {ran.exchanges.length > 0 && <Line exchanges={ran.exchanges} />}
  </div>
);

const OtherApp = ({ lists }: { lists: Played['other'] }) => (
  <>
    {Object.entries(lists).map(([list, records]) => (
      <section key={list} aria-label={`Other app: ${list}`}>
        <h3>Other app: {list}</h3>
        {records.map((record, index) => (
          <Fields key={index} record={record} labels={[]} isOpen={false} />
        ))}
      </section>
    ))}
  </>
);
