import * as z from 'zod';
import { choice } from '../operation';
import { choicesFrom } from './choices';
import { contactId } from './contact';
import { id, listOf } from './kinds';

/** Whether live payments count, test payments, or both. */
export const paymentMode = () =>
  choice({ live: 'Live', test: 'Test', all: 'Live and Test' }).default('live').meta({
    description: 'Test payments are made while the payment provider is in its test mode.',
  });

/** How far back a list of payments is read. */
export const daysBack = (what: string) =>
  z
    .int()
    .min(1)
    .max(365)
    .meta({
      label: 'Days to Look Back',
      description: `Each check reads the ${what} created within this many days. HighLevel cannot list older ones by their last change.`,
    });

/** Products of the sub-account. */
export const productIds = () => listOf(id()).meta({ label: 'Products', ...choicesFrom('product') });

/** An order of the sub-account. */
export const orderId = () => id().meta({ label: 'Order', ...choicesFrom('order') });

/** A subscription of the sub-account. */
export const subscriptionId = () =>
  id().meta({ label: 'Subscription', ...choicesFrom('subscription') });

/** What was paid for, or how it was paid. */
export const sourceType = () =>
  choice({
    funnel: 'Funnel',
    website: 'Website',
    invoice: 'Invoice',
    calendar: 'Calendar',
    text2Pay: 'Text2Pay',
    document_contracts: 'Document or Contract',
    membership: 'Membership',
    mobile_app: 'Mobile App',
    communities: 'Community',
    point_of_sale: 'Point of Sale',
    manual: 'Manual',
    form: 'Form',
    survey: 'Survey',
    payment_link: 'Payment Link',
    external: 'Other System',
  }).meta({
    label: 'Source Type',
  });

/** The contact who paid, or words in the source's name. */
export const payerFilters = {
  contactId: contactId().optional().describe('Only payments or orders of this contact.'),
  search: z.string().optional().meta({
    label: 'Search Text',
    description: 'Words from the name, as in the search on the Payments page of HighLevel.',
  }),
};
