import { list, record, text } from '../operation';

const shape = { contactId: text('seD4PfOuKoVMLkEZqohJ'), tags: list(text('vip')) };

/** The tags of a contact after some were added. */
export const addedTags = record({ ...shape, tagsAdded: list(text('vip')) });

/** The tags of a contact after some were removed. */
export const removedTags = record({ ...shape, tagsRemoved: list(text('cold')) });
