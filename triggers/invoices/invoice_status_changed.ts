import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { paperFilters, paperQuery } from '../../inputs/paper_filters';
import { choice, eventTrigger } from '../../operation';
import { invoice, invoiceState } from '../../records/invoice';

/** The parts of a state that were not in the earlier one. */
const newIn = ({ from = '', to = '' }: { from?: string | undefined; to?: string | undefined }) =>
  to.split(' ').filter((word) => !from.split(' ').includes(word));

export default eventTrigger({
  key: 'invoice_status_changed',
  beyondCatalogue: true,
  noun: 'Invoice',
  label: 'Invoice Status Changed',
  description: 'Triggers when an invoice is created, sent, paid, voided or overdue.',
  endpoint: 'GET /invoices/',
  scope: 'invoices.readonly',
  input: z.object({
    status: z
      .array(
        choice({
          draft: 'Draft',
          sent: 'Sent',
          payment_processing: 'Payment Processing',
          partially_paid: 'Partially Paid',
          paid: 'Paid',
          overdue: 'Overdue',
          void: 'Void',
        }),
      )
      .optional()
      .meta({
        label: 'New Status',
        description: 'The statuses that start the Zap. Leave empty for all.',
      }),
    paymentMode: choice({ default: 'Live and Test', live: 'Live', test: 'Test' })
      .default('default')
      .meta({ label: 'Mode', description: 'Whether invoices in live mode or test mode count.' }),
    ...paperFilters('invoices'),
  }),
  request: ({ status: _, ...form }, context) => ({
    query: {
      ...paperQuery(form, context),
      paymentMode: form.paymentMode,
      sortField: 'issueDate',
      sortOrder: 'descend',
    },
  }),
  result: 'invoices',
  total: ({ total }: { total?: unknown }) => total,
  nextPage: byOffset,
  record: invoice,
  watches: ['paymentMode', 'contactId', 'daysBack', 'search'],
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'invoices',
    narrowBy: 'Fill in Days to Look Back, or choose a Contact.',
    leavesNoTrace: 'A status that changes and changes back',
  },
  state: invoiceState,
  whenAbsent: 'nothing',
  // An older invoice that enters the list when its name or date changes is not new.
  newRecords: ({ daysBack, search }) => (daysBack || search ? 'created since' : 'all'),
  fires: (change, { status }) => {
    const chosen: readonly string[] | undefined = status;
    return newIn(change).some((word) => chosen?.includes(word) ?? true);
  },
  example: { from: 'draft', to: 'sent' },
  wordFor: (state) => state.replace(' ', ', '),
});
