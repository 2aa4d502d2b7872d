import { useState } from 'preact/hooks';
import type { Exchange, Item, Outcome, OutputField, RunError } from './api';
import { flat } from './values';

/** The result of a step: its records as labelled fields, or the error as Zapier shows it. */
export const Result = ({
  outcome,
  labels,
}: {
  outcome: Outcome<unknown>;
  labels: OutputField[];
}) => {
  const { result, error, exchanges = [], durationMs } = outcome;
  return (
    <section aria-label="Result">
      {error ? (
        <Failure error={error} />
      ) : (
        <Records records={[result].flat() as Item[]} labels={labels} />
      )}
      <Line exchanges={exchanges} durationMs={durationMs} />
    </section>
  );
};

export const Failure = ({ error }: { error: RunError }) => (
  <div class="error" role="alert">
    <strong>{titles[error.name] ?? 'The step failed'}</strong>
    <p>{error.message}</p>
  </div>
);

const titles: Record<string, string> = {
  RefreshAuthError: 'Zapier renews the connection and tries again',
  ThrottledError: 'Zapier waits and tries again',
};

const perPage = 20;

const Records = ({ records, labels }: { records: Item[]; labels: OutputField[] }) => {
  const [count, setCount] = useState(perPage);
  if (records.length === 0)
    return <p class="quiet">No records found. In a Zap, a search without a result stops here.</p>;
  return (
    <>
      <p class="quiet">
        {records.length === 1 ? '1 record' : `${records.length.toLocaleString('en')} records`}
      </p>
      {records.slice(0, count).map((record, index) => (
        <Fields key={index} record={record} labels={labels} isOpen={index === 0} />
      ))}
      {count < records.length && (
        <button type="button" class="small" onClick={() => setCount(count + perPage)}>
          Show more records
        </button>
      )}
    </>
  );
};

/** A record with the labels of its output fields. */
export const Fields = ({
  record,
  labels,
  isOpen,
  badge,
}: {
  record: Item;
  labels: OutputField[];
  isOpen: boolean;
  badge?: string;
}) => {
  const names = new Map(labels.map(({ key, label }) => [key, label]));
  const rows = flat(record);
  const title = String(
    record.name ?? record.title ?? record.contactName ?? record.email ?? record.id ?? 'Record',
  );
  return (
    <details class="record" open={isOpen}>
      <summary>
        {badge && <span class={`badge ${badge.toLowerCase()}`}>{badge}</span>} {title}
      </summary>
      <dl>
        {rows.map(([key, value], index) => (
          <div key={index}>
            <dt>{names.get(key) ?? humanized(key)}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** The label of a key that has none, as Zapier shows it: `contactName` becomes Contact Name. */
const humanized = (key: string) =>
  key
    .replaceAll(/\[\]|_+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .trim();

/** The requests to HighLevel and their responses. */
export const Line = ({
  exchanges,
  durationMs,
}: {
  exchanges: Exchange[];
  durationMs?: number | undefined;
}) => (
  <details class="line-view">
    <summary>
      {exchanges.length === 1 ? '1 request' : `${exchanges.length} requests`} to HighLevel
      {durationMs !== undefined && `, ${durationMs} ms`}
    </summary>
    {exchanges.map((each, index) => (
      <article key={index}>
        <h4>
          <code>
            {each.method} {each.path}
          </code>{' '}
          <span class={each.status < 400 ? 'ok' : 'failed'}>{each.status}</span>
        </h4>
        {each.body !== undefined && <Json title="Sent" value={each.body} />}
        {each.response !== undefined && <Json title="Received" value={each.response} />}
      </article>
    ))}
  </details>
);

const Json = ({ title, value }: { title: string; value: unknown }) => (
  <details>
    <summary>{title}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable element must be reachable by keyboard */}
    <pre tabIndex={0}>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
  </details>
);
