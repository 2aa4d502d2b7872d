import * as z from 'zod';
import {
  daysBack,
  orderId,
  payerFilters,
  paymentMode,
  sourceType,
  subscriptionId,
} from '../../inputs/payment';
import { paymentList, paymentPage } from '../../lists/payments';
import { pollingTrigger } from '../../operation';
import { subscription } from '../../records/payment';

export default pollingTrigger({
  key: 'new_or_updated_subscription',
  noun: 'Subscription',
  label: 'New or Updated Subscription',
  description:
    'Triggers when a subscription is created, or changes, like when it is paused or canceled.',
  endpoint: 'GET /payments/subscriptions',
  scope: 'payments/subscriptions.readonly',
  beyondCatalogue: true,
  input: z.object({
    paymentMode: paymentMode(),
    ...payerFilters,
    entitySourceType: sourceType().optional(),
    entityId: orderId().optional().describe('Only the subscriptions of this order.'),
    id: subscriptionId().optional(),
    daysBack: daysBack('subscriptions')
      .optional()
      .describe(
        'Leave empty to read all subscriptions. With a number, only those created within this many days are read, so changes of older ones are missed.',
      ),
  }),
  request: (filters, context) => paymentPage(filters, context),
  ...paymentList,
  record: subscription,
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'subscriptions',
    narrowBy: 'Choose days to look back, a source type or a contact.',
    leavesNoTrace: 'The first of two changes',
  },
  firesOn: 'changed record',
  watches: ['paymentMode', 'contactId', 'search', 'entitySourceType', 'entityId', 'id'],
});
