import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { choice, dayMs, pollingTrigger } from '../../operation';
import { contractDocument } from '../../records/document';

export default pollingTrigger({
  key: 'document_status_changed',
  noun: 'Document',
  label: 'Document Status Changed',
  description:
    'Triggers when the status of a document or contract changes, like when it is sent, viewed, completed or accepted.',
  endpoint: 'GET /proposals/document',
  scope: 'documents_contracts/list.readonly',
  beyondCatalogue: true,
  input: z.object({
    status: z
      .array(
        choice({
          draft: 'Draft',
          sent: 'Sent',
          viewed: 'Viewed',
          completed: 'Completed',
          accepted: 'Accepted',
        }),
      )
      .optional()
      .meta({
        label: 'New Status',
        description: 'Leave empty for every status.',
      }),
    paymentStatus: z
      .array(
        choice({
          waiting_for_payment: 'Waiting for Payment',
          paid: 'Paid',
          no_payment: 'No Payment',
        }),
      )
      .optional()
      .meta({
        label: 'Payment Status',
        description: 'Only documents with one of these payment statuses.',
      }),
    query: z.string().optional().meta({
      label: 'Search Text',
      description: 'Only documents with these words in the name.',
    }),
    daysBack: z.int().min(1).max(3_650).optional().meta({
      label: 'Days to Look Back',
      description:
        'Leave empty to read all documents. With a number, only those from this many days are read.',
    }),
  }),
  request: ({ status, paymentStatus, daysBack, ...words }, { locationId, now, pageSize }) => ({
    query: {
      locationId,
      ...words,
      status: status?.join(','),
      paymentStatus: paymentStatus?.join(','),
      // HighLevel rejects one date without the other.
      ...(daysBack && {
        dateFrom: new Date(now.getTime() - daysBack * dayMs).toISOString(),
        dateTo: new Date(now.getTime() + dayMs).toISOString(),
      }),
      limit: pageSize(100),
      skip: 0,
    },
  }),
  result: 'documents',
  record: contractDocument,
  nextPage: bySkip,
  total: ({ total }: { total?: unknown }) => total,
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'documents',
    narrowBy: 'Choose a status or days to look back.',
    leavesNoTrace: 'A status that is followed by another',
  },
  firesOn: 'changed record',
  watches: ['status', 'paymentStatus', 'query'],
  leavesOut: ({ deleted }) => deleted === true,
});
