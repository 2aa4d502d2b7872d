import * as z from 'zod';
import { id } from './kinds';

const whenOn = { foldedUnless: { autoPayment_enable: ['true'] } };

const text = (label: string) =>
  z
    .string()
    .optional()
    .meta({ label, ...whenOn });

/** The fields for automatic payment; a key is the path of its value (`nested`). */
export const autoPayment = {
  autoPayment_enable: z.boolean().optional().meta({
    label: 'Automatic Payment',
    description: 'Lets HighLevel charge a stored payment method of the contact.',
    altersDynamicFields: true,
  }),
  autoPayment_type: text('Payment Method Type'),
  autoPayment_paymentMethodId: id()
    .optional()
    .meta({ label: 'Payment Method ID', ...whenOn }),
  autoPayment_customerId: id()
    .optional()
    .meta({
      label: 'Customer ID',
      description: 'The ID of the contact at the payment provider.',
      ...whenOn,
    }),
  autoPayment_cardId: id()
    .optional()
    .meta({ label: 'Card ID', ...whenOn }),
  autoPayment_card_brand: text('Card Brand'),
  autoPayment_card_last4: text('Last Digits of the Card'),
  autoPayment_usBankAccount_bankName: text('US Bank Name'),
  autoPayment_usBankAccount_last4: text('Last Digits of the US Account'),
  autoPayment_sepaDirectDebit_bankCode: text('SEPA Bank Code'),
  autoPayment_sepaDirectDebit_branchCode: text('SEPA Branch Code'),
  autoPayment_sepaDirectDebit_last4: text('Last Digits of the SEPA Account'),
  autoPayment_bacsDirectDebit_sortCode: text('BACS Sort Code'),
  autoPayment_bacsDirectDebit_last4: text('Last Digits of the BACS Account'),
  autoPayment_becsDirectDebit_bsbNumber: text('BECS BSB Number'),
  autoPayment_becsDirectDebit_last4: text('Last Digits of the BECS Account'),
};

/** The fields that HighLevel accepts only together. */
export const autoPaymentGroups = [
  { all: ['autoPayment_card_brand', 'autoPayment_card_last4'] },
  { all: ['autoPayment_usBankAccount_bankName', 'autoPayment_usBankAccount_last4'] },
  {
    all: [
      'autoPayment_sepaDirectDebit_bankCode',
      'autoPayment_sepaDirectDebit_branchCode',
      'autoPayment_sepaDirectDebit_last4',
    ],
  },
  { all: ['autoPayment_bacsDirectDebit_sortCode', 'autoPayment_bacsDirectDebit_last4'] },
  { all: ['autoPayment_becsDirectDebit_bsbNumber', 'autoPayment_becsDirectDebit_last4'] },
] as const;

/** The body with the names that HighLevel has for bank accounts: `bank_name`. */
export const autoPaymentOf = ({ autoPayment: asked, ...body }: Record<string, unknown>) => {
  if (asked === undefined) return body;
  const groups = Object.entries({ ...Object(asked) }).map(([name, value]): [string, unknown] =>
    typeof value === 'object' ? [name, snaked({ ...Object(value) })] : [name, value],
  );
  return { ...body, autoPayment: { enable: false, ...Object.fromEntries(groups) } };
};

const snaked = (group: object) =>
  Object.fromEntries(
    Object.entries(group).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
