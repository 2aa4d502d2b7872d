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
  String.raw({ raw: text }, ...values.map(segment)) as Path;

/**
 * Fills the parameters of a template, like `/contacts/{contactId}`, with values; each is one
 * segment.
 *
 * @throws UserError as `path` does.
 */
export const fillPath = (template: string, values: Record<string, unknown>): Path =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => segment(String(values[name] ?? ''))) as Path;

/** A copied ID may have spaces or a line break around it. */
const segment = (text: string): string => {
  const value = text.trim();
  if (['', '.', '..'].includes(value)) {
    throw new UserError(`"${value}" is not a value that HighLevel can look up.`);
  }
  return encodeURIComponent(value.toWellFormed());
};
