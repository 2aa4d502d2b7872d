import * as z from 'zod';
import { id } from '../../inputs/kinds';
import { daysBack, payerFilters, paymentMode, productIds } from '../../inputs/payment';
import { paymentList, paymentPage } from '../../lists/payments';
import { choice, pollingTrigger } from '../../operation';
import { order } from '../../records/payment';

export default pollingTrigger({
  key: 'new_order',
  noun: 'Order',
  label: 'New Order',
  description:
    'Triggers when an order is created. Its line items are read for each order that starts the Zap.',
  endpoint: 'GET /payments/orders',
  scope: 'payments/orders.readonly',
  beyondCatalogue: true,
  input: z.object({
    paymentMode: paymentMode(),
    paymentStatus: choice({
      paid: 'Paid',
      unpaid: 'Unpaid',
      refunded: 'Refunded',
      partially_paid: 'Partially Paid',
    })
      .optional()
      .meta({
        description: 'An order that gets this status later starts the Zap then.',
      }),
    status: z.string().trim().optional().meta({
      label: 'Order Status',
      description: "HighLevel's value, like pending or completed.",
    }),
    funnelProductIds: productIds().optional(),
    ...payerFilters,
    sourceId: id().optional().meta({
      label: 'Source ID',
      description: "The ID of the order's source, like the funnel or the invoice.",
    }),
    daysBack: daysBack('orders').default(30),
  }),
  request: ({ funnelProductIds, ...filters }, context) =>
    paymentPage({ ...filters, funnelProductIds: funnelProductIds?.join(',') }, context),
  ...paymentList,
  record: order,
  reading: {
    reads: 'window',
    exactUpTo: 2_000,
    counted: 'orders in the days to look back',
    narrowBy: 'Choose fewer days, a status or products.',
  },
  firesOn: 'new record',
  watches: ['paymentMode', 'paymentStatus', 'status', 'funnelProductIds', 'contactId', 'search'],
});
