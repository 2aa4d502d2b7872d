import { byPage } from '../highlevel/pages';
import { dayAfter } from '../operation';
import type { PollContext } from '../operation/poll';

/**
 * How the triggers on forms and surveys read submissions. A poll requests the days from yesterday
 * to tomorrow, because HighLevel accepts only days and does not document their time zone. A sample
 * may be up to a year old.
 */
export const listSubmissions = {
  result: 'submissions',
  request: (
    form: { formId?: string | undefined; surveyId?: string | undefined; q?: string | undefined },
    { locationId, now, pageSize, isLoadingSample }: PollContext,
  ) => ({
    query: {
      locationId,
      ...form,
      startAt: dayAfter(now, isLoadingSample ? -365 : -1),
      endAt: dayAfter(now, 1),
      page: 1,
      limit: pageSize(100),
    },
  }),
  total: ({ meta }: { meta?: { total?: unknown } }) => meta?.total,
  nextPage: byPage,
  firesOn: 'new record',
  reading: {
    reads: 'window',
    exactUpTo: 2_000,
    counted: 'submissions since yesterday',
    narrowBy: 'Choose one form or survey.',
  },
} as const;
