import { UserError } from '../highlevel/errors';
import { flag, group, type Item, list, number, record, text } from '../operation';

/** The result for each contact of a bulk change of tags. */
export const bulkTagUpdate = record({
  success: flag(true),
  errorCount: number(1),
  failedContactIds: list(text('3ualbhnV7j3n3a9r2moD'), { label: 'Failed Contact IDs' }),
  responses: list(
    group({
      contactId: text('3ualbhnV7j3n3a9r2moD'),
      type: text('error'),
      message: text('contact does not belong to location'),
      oldTags: list(text('cold')),
      tagsAdded: list(text('vip')),
      tagsRemoved: list(text('cold')),
    }),
  ),
});

type Response = Item & { contactId?: string; type?: string; message?: string };

/**
 * Reads the response of a bulk call, which has a success status even if contacts failed. Failed
 * contacts are in the record; if all failed, this is an error.
 *
 * The document types the responses as text, but its example has objects; both are read.
 */
export const bulkTagUpdateOf = (body: { errorCount?: number; responses?: unknown }) => {
  if (body.errorCount === undefined && !body.responses) return undefined;
  const responses = [body.responses ?? []]
    .flat()
    .map((each): Response => (typeof each === 'object' ? { ...each } : { message: String(each) }));
  const failed = responses.filter(({ type }) => type === 'error');
  const errorCount = body.errorCount ?? failed.length;
  if (errorCount > 0 && errorCount >= responses.length) {
    const reasons = new Set(responses.flatMap(({ message }) => message ?? []));
    throw new UserError(`HighLevel changed none of these contacts: ${[...reasons].join('; ')}.`);
  }
  return {
    success: errorCount === 0,
    errorCount,
    failedContactIds: failed.flatMap(({ contactId }) => contactId ?? []),
    responses,
  };
};
