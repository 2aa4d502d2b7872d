import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { moment } from '../../inputs/kinds';
import { productIds } from '../../inputs/payment';
import { ownedBy } from '../../lists/place';
import { action, findCreated, itemsIn } from '../../operation';
import { coupon } from '../../records/payment';

export default action({
  key: 'create_coupon',
  noun: 'Coupon',
  label: 'Create Coupon',
  description: 'Creates a coupon that customers enter when they pay.',
  endpoint: 'POST /payments/coupon',
  scope: 'payments/coupons.write',
  beyondCatalogue: true,
  input: z
    .object({
      name: z.string(),
      code: z.string().trim().min(1).meta({
        label: 'Coupon Code',
        description: 'The code that customers enter. Each code can exist only once.',
      }),
      discountType: z
        .enum(['percentage', 'amount'])
        .meta({ choices: { percentage: 'Percentage', amount: 'Fixed Amount' } }),
      discountValue: z.number().min(0).meta({
        label: 'Discount',
        description:
          'A percentage, or an amount that is not in cents: 12.5 is 12 dollars and 50 cents.',
      }),
      startDate: moment().optional().meta({
        label: 'Valid From',
        description: 'Leave empty for the current time.',
      }),
      endDate: moment().optional().meta({
        label: 'Valid Until',
        description: 'Leave empty for a coupon that does not expire.',
      }),
      usageLimit: z.int().min(1).optional().meta({
        label: 'Usage Limit',
        description: 'How often the coupon can be used by all customers together.',
      }),
      limitPerCustomer: z.boolean().optional().meta({
        label: 'Once for Each Customer',
        description: 'Yes lets each customer use the coupon only once.',
      }),
      productIds: productIds()
        .optional()
        .describe('Leave empty to apply the coupon to all products.'),
      futurePayments: z
        .enum(['none', 'fixed', 'forever'])
        .default('forever')
        .meta({
          label: 'Payments of a Subscription',
          choices: {
            none: 'The First Payment Only',
            fixed: 'Payments of Some Months',
            forever: 'All Payments',
          },
          description: 'For a subscription: the payments that the coupon applies to.',
          altersDynamicFields: true,
        }),
      futurePaymentMonths: z
        .int()
        .min(1)
        .optional()
        .meta({ label: 'Number of Months', visibleWhen: { futurePayments: ['fixed'] } }),
    })
    .refine(
      ({ discountType, discountValue }) => discountType === 'amount' || discountValue <= 100,
      {
        path: ['discountValue'],
        error: 'is more than 100 percent.',
      },
    )
    .refine(
      ({ futurePayments, futurePaymentMonths }) =>
        futurePayments !== 'fixed' || futurePaymentMonths !== undefined,
      { path: ['futurePaymentMonths'], error: 'is required for payments of some months.' },
    ),
  request: (
    { futurePayments, futurePaymentMonths: duration, startDate, ...form },
    { locationId, now },
  ) => ({
    body: {
      ...form,
      ...ownedBy({ locationId }),
      startDate: startDate ?? now.toISOString(),
      applyToFuturePayments: futurePayments !== 'none',
      ...(futurePayments === 'fixed' && {
        applyToFuturePaymentsConfig: { type: 'fixed', duration, durationType: 'months' },
      }),
    },
    duplicateAdvice: 'Choose another Coupon Code.',
  }),
  findWritten: findCreated({
    endpoint: 'GET /payments/coupon/list',
    scope: 'payments/coupons.readonly',
    request: ({ session, values: { code } }) => ({
      query: { ...ownedBy(session), search: code, limit: 100, offset: 0 },
    }),
    itemsOf: (body) => itemsIn(body, 'data'),
    nextPage: byOffset,
    isMeant: (item, { code }) => item.code === code,
  }),
  record: coupon,
});
