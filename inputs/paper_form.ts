import * as z from 'zod';
import { choice } from '../operation';
import { choicesFrom } from './choices';
import { phone } from './contact';
import { country } from './country';
import { currency } from './currency';
import { day, email, emails, id, listOf, longText, webAddress } from './kinds';

/** A list of texts that are sent unchanged. */
const texts = () => listOf(z.string(), /\n/);

/** A line of an invoice or estimate. */
export const lineItem = z.object({
  itemName: z.string().meta({ label: 'Item Name' }),
  itemAmount: z.number().meta({
    label: 'Price',
    description: 'The price of one item, not in cents: 49.5 is 49 dollars and 50 cents.',
  }),
  itemQty: z.number().min(0).optional().meta({
    label: 'Quantity',
    description: 'Leave empty for a quantity of 1.',
  }),
  itemDescription: z.string().optional().meta({ label: 'Item Description' }),
  itemCurrency: currency().optional().meta({
    label: 'Item Currency',
    description: 'Leave empty to use the currency of the invoice or estimate.',
  }),
  itemProductId: id()
    .optional()
    .meta({ label: 'Product', ...choicesFrom('product') }),
  itemPriceId: id().optional().meta({ label: 'Price ID' }),
  itemType: choice({ one_time: 'One-Time', recurring: 'Recurring' }).optional().meta({
    label: 'Price Type',
    description: 'Leave empty for a one-time price.',
  }),
  itemTaxName: z.string().optional().meta({ label: 'Tax Name' }),
  itemTaxRate: z.number().optional().meta({
    label: 'Tax Rate',
    description: 'The tax in percent, like 8.5.',
  }),
  itemTaxId: id().optional().meta({
    label: 'Tax ID',
    description: 'The ID of the tax in HighLevel. A tax needs its name, its rate and its ID.',
  }),
  itemTaxDescription: z.string().optional().meta({ label: 'Tax Description' }),
  itemTaxCalculation: choice({ exclusive: 'Exclusive' })
    .optional()
    .meta({ label: 'Tax Calculation' }),
  itemTaxInclusive: z.boolean().optional().meta({
    label: 'Tax Inclusive',
    description: 'Yes if the price includes the tax.',
  }),
  itemAutomaticTaxCategoryId: id().optional().meta({
    label: 'Automatic Tax Category ID',
    description: 'For taxes that HighLevel calculates.',
  }),
  itemIsSetupFee: z.boolean().optional().meta({ label: 'Setup Fee' }),
});

/** The lines of an invoice or estimate. */
export const lineItems = () =>
  z
    .array(
      lineItem.refine(
        ({ itemTaxName, itemTaxRate, itemTaxId }) =>
          new Set([itemTaxName, itemTaxRate, itemTaxId].map((each) => each === undefined)).size ===
          1,
        { error: 'A tax needs its name, its rate and its ID.' },
      ),
    )
    .min(1)
    .meta({ label: 'Line Items' });

/** The discount. */
export const discountForm = {
  discount_value: z.number().min(0).optional().meta({
    label: 'Discount',
    description: 'A percentage or an amount, as Discount Type says.',
  }),
  discount_type: choice({ percentage: 'Percentage', fixed: 'Fixed Amount' })
    .default('percentage')
    .meta({
      label: 'Discount Type',
    }),
  discount_validOnProductIds: listOf(id())
    .optional()
    .meta({
      label: 'Discounted Products',
      description: 'One product per line. Leave empty for a discount on everything.',
      ...choicesFrom('product'),
    }),
};

/** The addresses to send to; a key is the path of its value (`nested`). */
export const recipients = {
  sentTo_email: emails().optional().meta({
    label: 'Send to Emails',
    description: "Leave empty for the contact's email.",
  }),
  sentTo_emailCc: emails().optional().meta({ label: 'Send CC to Emails' }),
  sentTo_emailBcc: emails().optional().meta({ label: 'Send BCC to Emails' }),
  sentTo_phoneNo: listOf(phone()).optional().meta({
    label: 'Send to Phone Numbers',
    description: "Leave empty for the contact's phone number.",
  }),
};

const text = (label: string) => z.string().optional().meta({ label });

/** The contact's details as the document shows them. */
export const contactForm = {
  contactDetails_name: z.string().optional().meta({
    label: 'Contact Name',
    description: 'Leave empty for the name that the contact has in HighLevel.',
  }),
  contactDetails_email: email().optional().meta({
    label: 'Contact Email',
    description: 'Leave empty for the email that the contact has in HighLevel.',
  }),
  contactDetails_phoneNo: phone().optional().meta({
    label: 'Contact Phone',
    description: 'Leave empty for the phone number that the contact has in HighLevel.',
  }),
  contactDetails_additionalEmails: emails().optional().meta({ label: 'Contact Additional Emails' }),
  contactDetails_companyName: text('Contact Company Name'),
  contactDetails_address_addressLine1: text('Contact Street Address'),
  contactDetails_address_addressLine2: text('Contact Address Line 2'),
  contactDetails_address_city: text('Contact City'),
  contactDetails_address_state: text('Contact State'),
  contactDetails_address_countryCode: country().optional().meta({ label: 'Contact Country' }),
  contactDetails_address_postalCode: text('Contact Postal Code'),
  contactDetails_customFields: listOf(z.string()).optional().meta({
    label: 'Contact Custom Fields',
    description: 'The IDs of custom fields to show, one per line.',
  }),
};

/** The business details as the document shows them. */
export const businessForm = {
  businessDetails_name: z.string().optional().meta({
    label: 'Business Name',
    description:
      'Business fields that you leave empty come from the invoice settings, or else from the sub-account.',
  }),
  businessDetails_phoneNo: phone().optional().meta({ label: 'Business Phone' }),
  businessDetails_website: text('Business Website'),
  businessDetails_logoUrl: webAddress().optional().meta({ label: 'Business Logo URL' }),
  businessDetails_address_addressLine1: text('Business Street Address'),
  businessDetails_address_addressLine2: text('Business Address Line 2'),
  businessDetails_address_city: text('Business City'),
  businessDetails_address_state: text('Business State'),
  businessDetails_address_countryCode: country().optional().meta({ label: 'Business Country' }),
  businessDetails_address_postalCode: text('Business Postal Code'),
  businessDetails_customValues: texts().optional().meta({
    label: 'Business Custom Values',
    description: 'The custom values to show, one per line.',
  }),
};

/** The attachments. */
export const attachments = z
  .array(
    z.object({
      attachmentId: z.string().meta({
        label: 'File ID',
        description: 'The ID of the file in the media library.',
      }),
      attachmentName: z.string().meta({ label: 'File Name' }),
      attachmentUrl: webAddress().meta({ label: 'File URL' }),
      attachmentType: z
        .string()
        .meta({ label: 'File Type', description: 'The kind of file, like application/pdf.' }),
      attachmentSize: z
        .number()
        .meta({ label: 'File Size', description: 'The size of the file in bytes.' }),
    }),
  )
  .optional()
  .meta({ label: 'Attachments' });

/** The issue date. */
export const issueDate = () =>
  day().optional().meta({
    label: 'Issue Date',
    description: 'Leave empty for today, in the time zone of the sub-account.',
  });

/** The text at the end. */
export const termsNotes = () =>
  longText().optional().meta({
    label: 'Terms and Notes',
    description: 'HTML is allowed. Leave empty for the terms in the invoice settings.',
  });

/** The title. */
export const title = () =>
  z.string().optional().meta({
    label: 'Title',
    description: 'Leave empty for the title in the invoice settings.',
  });

/** The currency of the invoice or the estimate. */
export const currencyField = () =>
  currency().optional().meta({
    label: 'Currency',
    description: 'A code like USD. Leave empty for the currency of the sub-account.',
  });

/** The payment schedule: payments in parts (docs/highlevel_quirks.md#lists-typed-as-texts). */
export const payments = () =>
  z.array(z.number()).optional().meta({
    label: 'Payment Schedule',
    description:
      'The parts in the order in which they are paid, one number per line: percentages that add up to 100, or amounts in the currency.',
  });
