import type { PlainInputField } from 'zapier-platform-core';
import type { Values } from '../../harness/forms';
import type { Level } from '../hostile/alone';
import { documentedResponse, fullResponse } from './responses';
import { inputFieldsOf, runSubject, type Subject } from './subject';

/** A field of a form or of its line items. */
type Place = {
  name: string;
  /** The key of the line item's field. */
  child?: string;
  field: PlainInputField;
  read: (form: Values) => unknown;
  write: (form: Values, value: unknown) => Values;
};

/** A field, and the fields of its line items. */
export const placesIn = (field: PlainInputField): Place[] => {
  const { key, children = [] } = field;
  const lines = (form: Values): Values[] => [form[key] ?? []].flat().map((line) => Object(line));
  return [
    {
      name: key,
      field,
      read: (form) => form[key],
      write: (form, value) => ({ ...form, [key]: value }),
    },
    ...children.map((child) => ({
      name: `${key}[].${child.key}`,
      child: child.key,
      field: child,
      read: (form: Values) =>
        lines(form).find((line) => line[child.key] !== undefined)?.[child.key],
      write: (form: Values, value: unknown) => ({
        ...form,
        [key]: lines(form).map((line) => ({ ...line, [child.key]: value })),
      }),
    })),
  ];
};

/** Values that differ from the one in the form. */
const othersOf = ({ type, choices, list }: PlainInputField): unknown[] => {
  const single = choices
    ? Object.keys(choices)
    : type === 'boolean'
      ? ['true', 'false']
      : type === 'integer' || type === 'number'
        ? ['2']
        : [];
  return [undefined, ...(list ? single.map((value) => [value]) : single)];
};

/** A form's outcome: the requests and, if the response is documented, the result. */
const outcomeOf = async (subject: Subject, form: Values, level: Level) => {
  const observed = await runSubject(subject, form, { level, respond: fullResponse });
  const isEmpty = [observed.result ?? []].flat().length === 0;
  const { requests, result, error } = isEmpty
    ? await runSubject(subject, form, { level, respond: documentedResponse })
    : observed;
  const sent = requests.map(({ method, url, headers, body }) => [method, url, headers, body]);
  return JSON.stringify([sent, result, error && String(error)]);
};

const changes = async (subject: Subject, level: Level, place: Place): Promise<boolean> => {
  for (const form of subject.forms.filter((each) => place.read(each) !== undefined)) {
    const sent = await outcomeOf(subject, form, level);
    for (const other of othersOf(place.field)) {
      if ((await outcomeOf(subject, place.write(form, other), level)) !== sent) return true;
    }
  }
  return false;
};

/**
 * The fields of a form whose values change neither a request nor the result. The clock must not
 * move meanwhile, because a request may contain the time.
 *
 * @param isMeant Selects fields by name; all by default.
 */
export const idleFields = async (
  subject: Subject,
  isMeant: (name: string) => boolean = () => true,
): Promise<string[]> => {
  const levels: Level[] = subject.level === 'agency' ? ['agency'] : ['location', 'agency'];
  const seen = new Set<string>();
  const found: string[] = [];
  for (const level of levels) {
    const at = { ...subject, forms: subject.forms.map((form) => ofLevel(form, level)) };
    for (const field of await inputFieldsOf(at, level)) {
      if (seen.has(field.key)) continue;
      seen.add(field.key);
      for (const place of placesIn(field)) {
        if (isMeant(place.name) && !(await changes(at, level, place)))
          found.push(`${subject.key}.${place.name}`);
      }
    }
  }
  return found;
};

const ofLevel = (form: Values, level: Level): Values =>
  level === 'agency' ? { locationId: 'location-1', ...form } : form;
