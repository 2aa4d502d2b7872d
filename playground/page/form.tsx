import { useEffect, useId, useState } from 'preact/hooks';
import { api, type Choice, type Field, type Step, type Values } from './api';
import { choicesOf } from './values';

type Change = (key: string, value: unknown, alters: boolean) => void;

/** A step's form, as the Zap editor shows it. */
export const Form = ({
  fields,
  step,
  onChange,
}: {
  fields: Field[];
  step: Step;
  onChange: Change;
}) => (
  <div class="form">
    {fields.map((field) => (
      <FieldRow
        key={field.key}
        field={field}
        step={step}
        value={step.values[field.key]}
        onChange={onChange}
      />
    ))}
    {fields.length === 0 && <p class="quiet">This step needs no fields.</p>}
  </div>
);

type RowProps = { field: Field; step: Step; value: unknown; onChange: Change };

const FieldRow = ({ field, step, value, onChange }: RowProps) => {
  const id = useId();
  if (field.type === 'copy') {
    return (
      <p class="notice" role="note">
        {field.helpText}
      </p>
    );
  }
  const alters = field.altersDynamicFields === true;
  const set = (next: unknown) => onChange(field.key, next, alters);
  const label = field.label ?? field.key;
  const helpId = field.helpText ? `${id}-help` : undefined;
  if (field.children?.length) {
    return <LineItems field={field} step={step} value={value} set={set} label={label} />;
  }
  if (field.list) {
    return (
      <fieldset class="field">
        <legend>
          {label}
          {field.required && <Required />}
        </legend>
        <Help id={helpId} text={field.helpText} />
        <Lines field={field} step={step} value={value} set={set} label={label} />
      </fieldset>
    );
  }
  return (
    <div class="field">
      <label for={id}>
        {label}
        {field.required && <Required />}
      </label>
      <Help id={helpId} text={field.helpText} />
      <Control
        id={id}
        helpId={helpId}
        field={field}
        step={step}
        value={value}
        set={set}
        label={label}
      />
    </div>
  );
};

const Required = () => (
  <span class="required">
    <span aria-hidden="true"> *</span>
    <span class="unseen"> (required)</span>
  </span>
);

const Help = ({ id, text }: { id: string | undefined; text: string | undefined }) =>
  text ? (
    <p class="help" id={id}>
      {text}
    </p>
  ) : null;

type ControlProps = {
  id?: string;
  helpId?: string | undefined;
  field: Field;
  step: Step;
  value: unknown;
  set: (value: unknown) => void;
  label: string;
};

/** The control for one value: a dropdown, choices, yes/no or a text field. */
const Control = ({ id, helpId, field, step, value, set, label }: ControlProps) => {
  const text = value === undefined || value === null ? '' : String(value);
  const common = { id, 'aria-describedby': helpId, required: field.required === true };
  const named = id ? {} : { 'aria-label': label };
  if (field.dynamic) {
    return <Dropdown {...{ id, helpId, field, step, value, set, label }} />;
  }
  const choices = field.type === 'boolean' ? yesOrNo : choicesOf(field);
  if (choices.length) {
    return (
      <select
        {...common}
        {...named}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
      >
        <option value="">{field.default ? `Default: ${field.default}` : 'Choose…'}</option>
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === 'text') {
    return (
      <textarea
        {...common}
        {...named}
        rows={3}
        value={text}
        onInput={(event) => set(event.currentTarget.value)}
      />
    );
  }
  const shared = {
    ...common,
    ...named,
    value: text,
    placeholder:
      field.placeholder ?? (field.default ? `Default: ${field.default}` : hints[field.type ?? '']),
    onInput: (event: { currentTarget: HTMLInputElement }) => set(event.currentTarget.value),
  };
  if (field.type === 'password') return <input {...shared} type="password" />;
  if (field.type === 'number' || field.type === 'integer') {
    return <input {...shared} type="number" step="any" />;
  }
  return <input {...shared} type="text" />;
};

const yesOrNo: [string, string][] = [
  ['true', 'True'],
  ['false', 'False'],
];

const hints: Record<string, string> = {
  datetime: 'like 2026-12-01T09:30',
  file: 'the web address of a file',
};

/** A dropdown whose choices load when it opens; the user can also type an ID. */
const Dropdown = ({ id, helpId, field, step, value, set, label }: ControlProps) => {
  const [choices, setChoices] = useState<Choice[]>();
  const [page, setPage] = useState(0);
  const [message, setMessage] = useState('');
  const [isTyped, setTyped] = useState(false);
  const waiting = (field.dependsOn ?? []).filter((key) => !step.values[key]);
  const parents = JSON.stringify((field.dependsOn ?? []).map((key) => step.values[key]));

  useEffect(() => {
    setChoices(undefined);
    setPage(0);
    setMessage('');
  }, [parents, step.level]);

  const load = async (next: number) => {
    setMessage('Loading…');
    const { result = [], error } = await api.choices(field.dynamic ?? '', step, next);
    setMessage(error?.message ?? (result.length || next ? '' : 'This list is empty.'));
    setChoices((before = []) => (next ? [...before, ...result] : result));
    setPage(result.length ? next + 1 : -1);
  };

  const text = value === undefined || value === null ? '' : String(value);
  const isListed = choices?.some((choice) => choice.id === text);
  const common = { id, 'aria-describedby': helpId };
  const named = id ? {} : { 'aria-label': label };
  return (
    <div class="dropdown">
      {isTyped ? (
        <input
          {...common}
          {...named}
          value={text}
          placeholder="Enter an ID"
          onInput={(event) => set(event.currentTarget.value)}
        />
      ) : (
        <select
          {...common}
          {...named}
          value={text}
          disabled={waiting.length > 0}
          onFocus={() => !choices && load(0)}
          onChange={(event) => set(event.currentTarget.value)}
        >
          <option value="">
            {waiting.length
              ? 'Choose the field above first'
              : choices
                ? 'Choose…'
                : 'Choose… (opens the list)'}
          </option>
          {text && !isListed && <option value={text}>{text}</option>}
          {choices?.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
      <div class="buttons">
        <button
          type="button"
          class="small"
          aria-label={isTyped ? `Choose from the list: ${label}` : `Enter a value: ${label}`}
          onClick={() => setTyped(!isTyped)}
        >
          {isTyped ? 'Choose from the list' : 'Enter a value'}
        </button>
        {choices && page > 0 && !isTyped && (
          <button
            type="button"
            class="small"
            aria-label={`Load more: ${label}`}
            onClick={() => load(page)}
          >
            Load more
          </button>
        )}
      </div>
      <p class="quiet" role="status">
        {message}
      </p>
    </div>
  );
};

type ListProps = Omit<ControlProps, 'id' | 'helpId'>;

/** A field with several values, one per line. */
const Lines = ({ field, step, value, set, label }: ListProps) => {
  const lines = Array.isArray(value) && value.length ? value : [''];
  return (
    <>
      {lines.map((line, index) => (
        <div class="line" key={index}>
          <Control
            field={field}
            step={step}
            value={line}
            label={`${label}, ${index + 1}`}
            set={(next) => set(lines.with(index, next))}
          />
          {lines.length > 1 && (
            <button
              type="button"
              class="small"
              aria-label={`Remove: ${label}, ${index + 1}`}
              onClick={() => set(lines.toSpliced(index, 1))}
            >
              Remove
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        class="small"
        aria-label={`Add: ${label}`}
        onClick={() => set([...lines, ''])}
      >
        Add
      </button>
    </>
  );
};

/** Line items: each row has its own fields. */
const LineItems = ({ field, step, value, set, label }: ListProps) => {
  const rows: Values[] = Array.isArray(value) ? value : [];
  return (
    <fieldset class="field">
      <legend>
        {label}
        {field.required && <Required />}
      </legend>
      <Help id={undefined} text={field.helpText} />
      {rows.map((row, index) => (
        <div class="row" key={index}>
          {field.children?.map((child) => (
            <FieldRow
              key={child.key}
              field={child}
              step={step}
              value={row[child.key]}
              onChange={(key, next) => set(rows.with(index, { ...row, [key]: next }))}
            />
          ))}
          <button
            type="button"
            class="small"
            aria-label={`Remove this row: ${label}, ${index + 1}`}
            onClick={() => set(rows.toSpliced(index, 1))}
          >
            Remove this row
          </button>
        </div>
      ))}
      <button
        type="button"
        class="small"
        aria-label={`Add a row: ${label}`}
        onClick={() => set([...rows, {}])}
      >
        Add a row
      </button>
    </fieldset>
  );
};
