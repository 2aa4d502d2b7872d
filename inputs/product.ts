import * as z from 'zod';
import { choicesFrom } from './choices';
import { currency } from './currency';
import { id, listOf, longText, moment, webAddress } from './kinds';

const inUnits = 'Not in cents: 49.5 is 49 dollars and 50 cents.';

const productFields = {
  name: z.string(),
  productType: z.enum(['DIGITAL', 'PHYSICAL', 'SERVICE', 'PHYSICAL/DIGITAL']).meta({
    choices: {
      DIGITAL: 'Digital',
      PHYSICAL: 'Physical',
      SERVICE: 'Service',
      'PHYSICAL/DIGITAL': 'Physical and Digital',
    },
  }),
  description: longText().optional(),
  image: webAddress().optional().meta({ label: 'Image URL' }),
  availableInStore: z.boolean().optional().meta({ label: 'Available in the Online Store' }),
};

const priceFields = {
  price_amount: z
    .number()
    .min(0)
    .optional()
    .meta({
      label: 'Price',
      description: `${inUnits} Leave empty for a product without a price.`,
    }),
  price_currency: currency().optional().meta({
    label: 'Price Currency',
    description: 'A code like USD. Leave empty for the currency of the sub-account.',
  }),
  price_name: z.string().optional().meta({
    label: 'Price Name',
    description: 'Leave empty for the name of the product.',
  }),
  price_type: z
    .enum(['one_time', 'recurring'])
    .default('one_time')
    .meta({
      label: 'Price Type',
      choices: { one_time: 'One-Time', recurring: 'Recurring' },
      altersDynamicFields: true,
    }),
  price_interval: z
    .enum(['day', 'week', 'month', 'year'])
    .default('month')
    .meta({
      label: 'Interval',
      choices: { day: 'Day', week: 'Week', month: 'Month', year: 'Year' },
      visibleWhen: { price_type: ['recurring'] },
    }),
  price_intervalCount: z
    .int()
    .min(1)
    .default(1)
    .meta({
      label: 'Number of Intervals',
      description: 'The number of intervals from one payment to the next.',
      visibleWhen: { price_type: ['recurring'] },
    }),
  price_totalCycles: z
    .int()
    .min(1)
    .optional()
    .meta({
      label: 'Number of Payments',
      description: 'Leave empty for payments without an end.',
      visibleWhen: { price_type: ['recurring'] },
    }),
  price_trialPeriod: z
    .int()
    .min(0)
    .optional()
    .meta({ label: 'Trial Days', visibleWhen: { price_type: ['recurring'] } }),
  price_setupFee: z
    .number()
    .min(0)
    .optional()
    .meta({
      label: 'Setup Fee',
      description: inUnits,
      visibleWhen: { price_type: ['recurring'] },
    }),
  price_description: z.string().optional().meta({ label: 'Price Description' }),
  price_compareAtPrice: z
    .number()
    .min(0)
    .optional()
    .meta({
      label: 'Compare-at Price',
      description: `The former price, shown crossed out. ${inUnits}`,
    }),
  price_sku: z.string().optional().meta({ label: 'SKU' }),
  price_trackInventory: z.boolean().optional().meta({ label: 'Track Inventory' }),
  price_availableQuantity: z.int().optional().meta({ label: 'Available Quantity' }),
  price_allowOutOfStockPurchases: z.boolean().optional().meta({ label: 'Sell When Out of Stock' }),
  price_weight: z.number().min(0).optional().meta({ label: 'Weight' }),
  price_weightUnit: z
    .enum(['kg', 'lb', 'g', 'oz'])
    .default('kg')
    .meta({
      label: 'Weight Unit',
      choices: { kg: 'Kilograms', lb: 'Pounds', g: 'Grams', oz: 'Ounces' },
    }),
  price_height: z.number().min(0).optional().meta({ label: 'Height' }),
  price_width: z.number().min(0).optional().meta({ label: 'Width' }),
  price_length: z.number().min(0).optional().meta({ label: 'Length' }),
  price_dimensionUnit: z
    .enum(['cm', 'in', 'm'])
    .default('cm')
    .meta({
      label: 'Dimension Unit',
      choices: { cm: 'Centimeters', in: 'Inches', m: 'Meters' },
    }),
};

const furtherFields = {
  medias: z
    .array(
      z.object({
        mediaUrl: webAddress().meta({ label: 'Media URL' }),
        mediaTitle: z.string().optional().meta({ label: 'Media Title' }),
        mediaType: z
          .enum(['image', 'video'])
          .default('image')
          .meta({ label: 'Media Type', choices: { image: 'Image', video: 'Video' } }),
        mediaIsFeatured: z.boolean().optional().meta({ label: 'Is Featured' }),
      }),
    )
    .optional()
    .meta({ label: 'Further Images and Videos' }),
  variants: z
    .array(
      z.object({
        variantName: z.string().meta({
          label: 'Variant Name',
          description: 'The attribute in which the variants differ, like Size.',
        }),
        variantOption: z.string().meta({
          label: 'Variant Option',
          description: 'Like Blue. Add another line with the same name for each further option.',
        }),
      }),
    )
    .optional()
    .meta({ label: 'Variants' }),
  collectionIds: listOf(id())
    .optional()
    .meta({ label: 'Collections', ...choicesFrom('product_collection') }),
  statementDescriptor: z.string().optional().meta({
    label: 'Statement Descriptor',
    description: 'The text that customers see on their card statement.',
  }),
  slug: z.string().trim().optional().meta({
    label: 'Slug',
    description: "The last part of the product's URL in the store, like whitening-kit.",
  }),
  taxes: listOf(id()).optional().meta({
    label: 'Tax IDs',
    description: 'The IDs of taxes in HighLevel, one per line.',
  }),
  automaticTaxCategoryId: id().optional().meta({ label: 'Automatic Tax Category ID' }),
  taxInclusive: z.boolean().optional().meta({ label: 'Prices Include Tax' }),
  label_title: z.string().optional().meta({
    label: 'Product Label',
    description: 'A label that the store shows on the product, like New.',
  }),
  label_startDate: moment().optional().meta({ label: 'Product Label Start' }),
  label_endDate: moment().optional().meta({ label: 'Product Label End' }),
  seo_title: z.string().optional().meta({ label: 'SEO Title' }),
  seo_description: z.string().optional().meta({ label: 'SEO Description' }),
};

/** The fields of a product, the common ones first. */
export const productForm = { ...productFields, ...priceFields, ...furtherFields };

type Form = z.output<z.ZodObject<typeof productForm>>;

/** The request body for a product, without its price. */
export const productBody = (
  { medias, variants, taxes, ...form }: Form,
  { locationId }: { locationId: string },
) => {
  const { label_title, label_startDate, label_endDate, seo_title, seo_description, ...rest } = form;
  const own = Object.entries(rest).filter(([key]) => !key.startsWith('price_'));
  return {
    ...Object.fromEntries(own),
    locationId,
    ...(medias && {
      medias: medias.map(({ mediaUrl, mediaTitle, mediaType, mediaIsFeatured }, index) => ({
        id: `media${index + 1}`,
        url: mediaUrl,
        type: mediaType,
        title: mediaTitle,
        isFeatured: mediaIsFeatured,
      })),
    }),
    ...(variants && { variants: variantsOf(variants) }),
    ...(taxes && { taxes, isTaxesEnabled: true }),
    ...(label_title && {
      isLabelEnabled: true,
      label: { title: label_title, startDate: label_startDate, endDate: label_endDate },
    }),
    ...((seo_title || seo_description) && {
      seo: { title: seo_title, description: seo_description },
    }),
  };
};

type Line = { variantName: string; variantOption: string };

/** The variants, made from lines with one option each. HighLevel expects the client to create the IDs. */
const variantsOf = (lines: Line[]) =>
  [...new Set(lines.map(({ variantName }) => variantName))].map((name, index) => ({
    id: `variant${index + 1}`,
    name,
    options: lines
      .filter(({ variantName }) => variantName === name)
      .map(({ variantOption }, place) => ({
        id: `variant${index + 1}option${place + 1}`,
        name: variantOption,
      })),
  }));

/** The request body for the first price of a product. */
export const priceBody = (form: Form, locationId: string, currencyOfSubAccount: string) => {
  const { price_interval: interval, price_intervalCount: intervalCount, price_type: type } = form;
  const { price_weight: weight, price_height, price_width, price_length } = form;
  const dimensions = { height: price_height, width: price_width, length: price_length };
  const hasDimensions = Object.values(dimensions).some((each) => each !== undefined);
  return {
    locationId,
    name: form.price_name ?? form.name,
    type,
    currency: form.price_currency ?? currencyOfSubAccount,
    amount: form.price_amount,
    description: form.price_description,
    ...(type === 'recurring' && {
      recurring: { interval, intervalCount },
      totalCycles: form.price_totalCycles,
      trialPeriod: form.price_trialPeriod,
      setupFee: form.price_setupFee,
    }),
    compareAtPrice: form.price_compareAtPrice,
    sku: form.price_sku,
    trackInventory: form.price_trackInventory,
    availableQuantity: form.price_availableQuantity,
    allowOutOfStockPurchases: form.price_allowOutOfStockPurchases,
    ...((weight !== undefined || hasDimensions) && {
      shippingOptions: {
        ...(weight !== undefined && { weight: { value: weight, unit: form.price_weightUnit } }),
        ...(hasDimensions && { dimensions: { ...dimensions, unit: form.price_dimensionUnit } }),
      },
    }),
  };
};
