import { UserError } from './errors';

declare const encoded: unique symbol;

/** A URL path built with `path`, so its values are encoded. */
export type Path = string & { readonly [encoded]: true };

/**
 * Builds a URL path in which each value is one segment, whatever it contains:
 * path`/contacts/${contactId}/tags`
 *
 * @throws UserError for a value that encoding cannot make safe: an empty one, `.` and `..`.
 */
export const path = (text: TemplateStringsArray, ...values: string[]): Path =>
  String.raw({ raw: text }, ...values.map((value) => segment(value))) as Path;

/**
 * Fills the parameters of a template, like `/contacts/{contactId}`, with values; each is one
 * segment.
 *
 * @param labelOf The label of the field that a parameter comes from, for the error.
 * @throws UserError as `path` does.
 */
export const fillPath = (
  template: string,
  values: Record<string, unknown>,
  labelOf: (name: string) => string | undefined = () => undefined,
): Path =>
  template.replace(/\{(\w+)\}/g, (_, name: string) =>
    segment(String(values[name] ?? ''), labelOf(name)),
  ) as Path;

/** A copied ID may have spaces or a line break around it. */
const segment = (text: string, label?: string): string => {
  const value = text.trim();
  if (['', '.', '..'].includes(value)) {
    const field = label === undefined ? '' : `${label}: `;
    throw new UserError(`${field}"${value}" is not a value that HighLevel can look up.`);
  }
  return encodeURIComponent(value.toWellFormed());
};
