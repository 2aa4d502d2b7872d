import * as z from 'zod';
import { daysBack, orderId, payerFilters, paymentMode, sourceType } from '../../inputs/payment';
import { paymentList, paymentPage } from '../../lists/payments';
import { choice, type Item, pollingTrigger } from '../../operation';
import { isRefunded, payment } from '../../records/payment';

const isOf: Record<'succeeded' | 'failed' | 'refunded', (item: Item) => boolean> = {
  succeeded: (item) => item.status === 'succeeded' && !isRefunded(item),
  failed: ({ status }) => status === 'failed',
  refunded: isRefunded,
};

export default pollingTrigger({
  key: 'new_payment',
  noun: 'Payment',
  label: 'New Payment',
  description:
    'Triggers when a payment succeeds, fails or is refunded. Refunds are seen only for payments created in the days to look back.',
  endpoint: 'GET /payments/transactions',
  scope: 'payments/transactions.readonly',
  beyondCatalogue: true,
  input: z.object({
    paymentStatus: choice({ succeeded: 'Succeeded', failed: 'Failed', refunded: 'Refunded' })
      .default('succeeded')
      .meta({
        description:
          'The events that start the Zap. Each refund of a payment starts it. A payment that is refunded before the next check counts only as refunded.',
      }),
    paymentMode: paymentMode(),
    daysBack: daysBack('payments').default(30),
    ...payerFilters,
    entitySourceType: sourceType().optional(),
    entitySourceSubType: z.string().trim().optional().meta({
      label: 'Source Subtype',
      description: "HighLevel's value, like one_step_order_form or card_payment.",
    }),
    entityId: orderId().optional().meta({
      label: 'Order or Invoice',
      description: 'Only payments for this order. For an invoice, map its ID.',
    }),
    subscriptionId: z.string().trim().optional().meta({
      label: 'Subscription ID',
      description: "Only payments for this subscription. Enter the payment provider's ID.",
    }),
  }),
  request: ({ paymentStatus: _, ...filters }, context) => paymentPage(filters, context),
  ...paymentList,
  record: payment,
  reading: {
    reads: 'window',
    exactUpTo: 2_000,
    counted: 'payments in the days to look back',
    narrowBy: 'Choose fewer days, a source type or a contact.',
    leavesNoTrace: 'The first of two refunds of one payment',
  },
  firesOn: 'changed record',
  watches: ['paymentStatus', 'paymentMode', 'contactId', 'search', 'entitySourceType', 'entityId'],
  leavesOut: (item, { paymentStatus }) => !isOf[paymentStatus](item),
});
