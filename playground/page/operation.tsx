import { useEffect, useState } from 'preact/hooks';
import {
  type App,
  api,
  type Field,
  type Item,
  type Level,
  type Operation,
  type Outcome,
  type OutputField,
  type Polled,
  type RunError,
  type Step,
  type Values,
} from './api';
import { Form } from './form';
import { Failure, Fields, Line, Result } from './result';
import { filled } from './values';

const words = { triggers: 'Trigger', creates: 'Action', searches: 'Search' };

/** One operation: its form, the button that runs it, and its result. */
export const OperationView = ({
  operation,
  level,
  app,
}: {
  operation: Operation;
  level: Level;
  app: App;
}) => {
  const { kind, key } = operation;
  const [values, setValues] = useState<Values>({});
  const [fields, setFields] = useState<Field[]>([]);
  const [error, setError] = useState<RunError>();
  const [labels, setLabels] = useState<OutputField[]>([]);
  const [outcome, setOutcome] = useState<Outcome<Item | Item[]>>();
  const [isBusy, setBusy] = useState(false);
  const step: Step = { kind, key, level, values };
  const sent = (): Step => ({ ...step, values: filled(values) });

  const loadFields = async (next: Values) => {
    const answer = await api.fields({ kind, key, level, values: filled(next) });
    setError(answer.error);
    if (answer.result) setFields(answer.result);
  };

  useEffect(() => {
    setOutcome(undefined);
    loadFields(values);
  }, [level, app.version]);

  const change = (name: string, value: unknown, alters: boolean) => {
    const next = { ...values, [name]: value };
    setValues(next);
    if (alters) loadFields(next);
  };

  const run = async () => {
    setBusy(true);
    setOutcome(undefined);
    const [answer, output] = await Promise.all([api.test(sent()), api.outputFields(sent())]);
    setLabels(output.result ?? []);
    setOutcome(answer);
    setBusy(false);
  };

  return (
    <article class="operation">
      <header>
        <p class="crumbs">
          {operation.category} · {words[kind]}
        </p>
        <h2 id="title" tabIndex={-1}>
          {operation.label}
        </h2>
        <p>{operation.description}</p>
        {operation.isHidden && (
          <p class="notice" role="note">
            The Zap editor shows this operation only if you add its scopes: see{' '}
            <code>HIGHLEVEL_ADD_SCOPES</code> in docs/setup.md.
          </p>
        )}
      </header>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        {error && <Failure error={error} />}
        <Form fields={fields} step={step} onChange={change} />
        <button type="submit" class="main" disabled={isBusy}>
          {isBusy
            ? 'Running…'
            : kind === 'triggers'
              ? 'Find records'
              : kind === 'searches'
                ? 'Search'
                : 'Run the action'}
        </button>
      </form>
      <div aria-live="polite">{outcome && <Result outcome={outcome} labels={labels} />}</div>
      {kind === 'triggers' && !operation.isHook && <Zap step={sent} app={app} />}
    </article>
  );
};

type Look = Outcome<Polled[]> & { number: number };

/** A trigger in a Zap that is on: new records start the Zap, seen records do not. */
const Zap = ({ step, app }: { step: () => Step; app: App }) => {
  const [id, setId] = useState('');
  const [message, setMessage] = useState('');
  const [error, setError] = useState<RunError>();
  const [look, setLook] = useState<Look>();
  const [labels, setLabels] = useState<OutputField[]>([]);

  const turnOn = async () => {
    const own = crypto.randomUUID();
    const [answer, output] = await Promise.all([api.turnOn(own, step()), api.outputFields(step())]);
    setLabels(output.result ?? []);
    setError(answer.error);
    setLook(undefined);
    setId(answer.error ? '' : own);
    setMessage(
      answer.error
        ? ''
        : `The Zap is on. ${answer.result} existing records are marked as seen; they do not start it.`,
    );
  };

  const poll = async () => {
    const answer = await api.poll(id);
    setError(answer.error);
    setLook({ ...answer, number: (look?.number ?? 0) + 1 });
    const fresh = answer.result?.filter(({ isNew }) => isNew).length ?? 0;
    setMessage(
      answer.error
        ? ''
        : fresh
          ? `${fresh} new: the Zap starts ${fresh === 1 ? 'once' : `${fresh} times`}.`
          : 'Nothing new: the Zap does not start.',
    );
  };

  return (
    <section aria-label="In a Zap" class="zap">
      <h3>In a Zap</h3>
      <p class="quiet">
        Turn the Zap on, simulate an event, and check again, as Zapier does every few minutes.
      </p>
      <div class="buttons">
        <button type="button" onClick={turnOn}>
          {id ? 'Turn on again' : 'Turn on the Zap'}
        </button>
        <button type="button" onClick={poll} disabled={!id}>
          Check for new records
        </button>
      </div>
      <Happenings app={app} />
      <p role="status">{message}</p>
      {error && <Failure error={error} />}
      {look?.result?.slice(0, 20).map(({ item, isNew }, index) => (
        <Fields
          key={`${look.number} ${index}`}
          record={item}
          labels={labels}
          isOpen={isNew}
          badge={isNew ? 'New' : 'Seen'}
        />
      ))}
      {look && <Line exchanges={look.exchanges ?? []} durationMs={look.durationMs} />}
    </section>
  );
};

/** The events that the user can simulate in the sandbox. */
export const Happenings = ({ app }: { app: App }) => {
  const [message, setMessage] = useState('');
  return (
    <details class="events">
      <summary>Simulate an event in HighLevel</summary>
      <ul>
        {app.events.map(({ key, label }) => (
          <li key={key}>
            <button
              type="button"
              class="small"
              onClick={async () => {
                const answer = await api.simulate(key);
                setMessage(answer.message ?? answer.error?.message ?? '');
              }}
            >
              {label}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="small"
            onClick={async () => {
              await api.reset();
              setMessage('The sandbox was reset.');
            }}
          >
            Reset the sandbox
          </button>
        </li>
      </ul>
      <p role="status">{message}</p>
    </details>
  );
};
