import { flag, record, text } from '../operation';

/** That something was deleted, with the id that it had. */
export const deletion = record({ id: text('seD4PfOuKoVMLkEZqohJ'), success: flag(true) });
