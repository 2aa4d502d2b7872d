import { UserError } from './errors';

declare const encoded: unique symbol;

/** A URL path that was built with `path`, so that its values are encoded. */
export type Path = string & { readonly [encoded]: true };

/**
 * Builds a URL path in which every value is one segment, whatever it holds:
 * path`/contacts/${contactId}/tags`
 *
 * @throws UserError for a value that no encoding keeps in its place: nothing, `.` and `..`.
 */
export const path = (text: TemplateStringsArray, ...values: string[]): Path =>
  String.raw({ raw: text }, ...values.map(segment)) as Path;

/**
 * Fills the names of a template, like `/contacts/{contactId}`, with values: each is one segment.
 *
 * @throws UserError as `path` does.
 */
export const fillPath = (template: string, values: Record<string, unknown>): Path =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => segment(String(values[name] ?? ''))) as Path;

/** An ID that was copied may have blanks or a line break around it. */
const segment = (text: string): string => {
  const value = text.trim();
  if (['', '.', '..'].includes(value)) {
    throw new UserError(`"${value}" is not a value that HighLevel could look up.`);
  }
  return encodeURIComponent(value.toWellFormed());
};
