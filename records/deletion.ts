import { succeeded } from '../highlevel/success';
import { flag, record, text } from '../operation';

/** A deleted record, with its former ID. */
export const deletion = record({ id: text('seD4PfOuKoVMLkEZqohJ'), success: flag(true) });

/** The result of an action that deletes the record in a form field. */
export const deleted = <F extends string>(field: F) => ({
  result: (body: object, form: { [name in F]: string }) => ({
    id: form[field],
    success: succeeded(body),
  }),
  record: deletion,
});
