import { succeeded } from '../highlevel/success';
import { flag, record, text } from '../operation';

/** That something was deleted, with the id that it had. */
export const deletion = record({ id: text('seD4PfOuKoVMLkEZqohJ'), success: flag(true) });

/** What an action gives that deletes what a field of its form names. */
export const deleted = <F extends string>(field: F) => ({
  result: (body: object, form: { [name in F]: string }) => ({
    id: form[field],
    success: succeeded(body),
  }),
  record: deletion,
});
