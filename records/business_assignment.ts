import { succeeded } from '../highlevel/success';
import { flag, list, number, record, text } from '../operation';

/** The contacts that were added to a business or removed from theirs, and those that failed. */
export const businessAssignment = record({
  success: flag(true),
  ids: list(text('seD4PfOuKoVMLkEZqohJ'), { label: 'Contact IDs' }),
  errorCount: number(1),
  failedContactIds: list(text('3ualbhnV7j3n3a9r2moD'), { label: 'Failed Contact IDs' }),
});

/** Reads the response, which lists the changed contacts; the other contacts failed. */
export const businessAssignmentOf = (
  body: { ids?: string[] | null },
  { ids: sent }: { ids: string[] },
) => {
  succeeded(body);
  if (!Array.isArray(body.ids)) return undefined;
  const changed = new Set(body.ids);
  const failedContactIds = sent.filter((id) => !changed.has(id));
  return {
    success: failedContactIds.length === 0,
    ids: body.ids,
    errorCount: failedContactIds.length,
    failedContactIds,
  };
};
