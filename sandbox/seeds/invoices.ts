import type {
  BusinessDetails,
  ContactDetails,
  Estimate,
  EstimateStatus,
  Invoice,
  LineItem,
} from '../records/invoices';
import { seeded } from '../seed';

const { harbor, lakeside } = seeded.locations;
const { dentist, coach } = seeded.users;
const { contacts: people, lakesideContacts, invoices: ids, estimates: estimateIds } = seeded;

const businessDetails: BusinessDetails = {
  name: 'Harbor Dental',
  phoneNo: '+15550100101',
  website: 'https://harbor-dental.test',
  address: {
    addressLine1: '48 Pier Road',
    city: 'Portland',
    state: 'OR',
    countryCode: 'US',
    postalCode: '97209',
  },
};

const person = (id: string, name: string, number: number): ContactDetails => ({
  id,
  name,
  phoneNo: `+1555010${1000 + number}`,
  email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
});

const maya = person(people.maya, 'Maya Ortiz', 1);
const liam = person(people.liam, 'Liam Becker', 2);
const priya = person(people.priya, 'Priya Nair', 3);
const noah = person(people.noah, 'Noah Fischer', 4);
const aiden = person(lakesideContacts.aiden, 'Aiden Cole', 101);

/** IDs of line items end in the number of their document and their own. */
const itemsOf = (
  number: number,
  items: [name: string, qty: number, amount: number][],
): LineItem[] =>
  items.map(([name, qty, amount], index) => ({
    _id: `67ac9a51106ee8311e91${String(number).padStart(2, '0')}0${index + 1}`,
    name,
    qty,
    amount,
    currency: 'USD',
    taxes: [],
    taxInclusive: false,
    type: 'one_time',
  }));

const sumOf = (items: LineItem[]) => items.reduce((sum, { amount, qty }) => sum + amount * qty, 0);

const common = {
  locationId: harbor,
  liveMode: true,
  currency: 'USD',
  businessDetails,
  discount: { type: 'percentage', value: 0 },
  automaticTaxesEnabled: false,
  sentBy: dentist,
  updatedBy: dentist,
} as const;

type Items = [name: string, qty: number, amount: number][];

const invoice = (
  id: string,
  number: number,
  contactDetails: ContactDetails,
  [name, ...items]: [string, ...Items],
  [issueDate, dueDate]: [string, string],
  { amountPaid = 0, ...more }: Partial<Invoice> & Pick<Invoice, 'status'>,
): Invoice => {
  const invoiceItems = itemsOf(number, items);
  const total = sumOf(invoiceItems);
  return {
    ...common,
    id,
    name,
    title: 'INVOICE',
    invoiceNumber: number,
    invoiceNumberPrefix: 'INV-',
    contactDetails,
    invoiceItems,
    issueDate,
    dueDate,
    total,
    amountPaid,
    amountDue: total - amountPaid,
    termsNotes: '<p>Payment is due within 14 days.</p>',
    sentTo: { email: [contactDetails.email], phoneNo: [contactDetails.phoneNo] },
    createdAt: `${issueDate}T17:00:00.000Z`,
    updatedAt: `${issueDate}T17:05:00.000Z`,
    ...more,
  };
};

export const invoices: Invoice[] = [
  invoice(
    ids.cleaning,
    41,
    noah,
    ['Cleaning for Noah', ['Cleaning', 1, 120]],
    ['2026-10-05', '2026-10-19'],
    { status: 'paid', amountPaid: 120, updatedAt: '2026-10-12T10:30:00.000Z' },
  ),
  invoice(
    ids.implant,
    42,
    priya,
    ['Implant for Priya', ['Implant', 1, 1800], ['Consultation', 2, 75.5]],
    ['2026-10-26', '2026-11-09'],
    { status: 'partially_paid', amountPaid: 500, updatedAt: '2026-11-02T15:20:00.000Z' },
  ),
  invoice(
    ids.retainer,
    43,
    liam,
    ['Retainer for Liam', ['Retainer', 1, 310]],
    ['2026-11-04', '2026-11-18'],
    { status: 'void', updatedAt: '2026-11-06T09:00:00.000Z' },
  ),
  invoice(
    ids.whitening,
    44,
    maya,
    ['Whitening for Maya', ['Whitening', 1, 249.5], ['Home kit', 2, 40]],
    ['2026-11-16', '2026-11-30'],
    { status: 'sent', updatedAt: '2026-11-16T17:10:00.000Z' },
  ),
  invoice(
    ids.crown,
    45,
    liam,
    ['Crown for Liam', ['Crown', 1, 980]],
    ['2026-11-19', '2026-12-03'],
    { status: 'draft' },
  ),
  invoice(
    ids.lakeside,
    7,
    aiden,
    ['Membership of Aiden', ['Membership', 1, 59]],
    ['2026-11-01', '2026-11-15'],
    { status: 'sent', locationId: lakeside, sentBy: coach, updatedBy: coach },
  ),
];

const estimate = (
  id: string,
  number: number,
  contactDetails: ContactDetails,
  [name, ...list]: [string, ...Items],
  [issueDate, expiryDate]: [string, string],
  { history, ...more }: Partial<Estimate> & { history: [EstimateStatus, string][] },
): Estimate => {
  const items = itemsOf(number, list);
  const [estimateStatus, updatedAt] = history.at(-1) ?? ['draft', `${issueDate}T17:00:00.000Z`];
  return {
    ...common,
    id,
    name,
    title: 'ESTIMATE',
    estimateStatus,
    estimateNumber: number,
    estimateNumberPrefix: 'EST-',
    contactDetails,
    items,
    issueDate,
    expiryDate,
    total: sumOf(items),
    termsNotes: '<p>This estimate is valid for 30 days.</p>',
    sentTo: { email: [contactDetails.email] },
    frequencySettings: { enabled: false },
    meta: {},
    estimateActionHistory: history.map(([status, at]) => ({
      estimateStatus: status,
      updatedAt: at,
    })),
    createdAt: `${issueDate}T17:00:00.000Z`,
    updatedAt,
    ...more,
  };
};

export const estimates: Estimate[] = [
  estimate(
    estimateIds.veneers,
    21,
    priya,
    ['Veneers for Priya', ['Veneer', 4, 850]],
    ['2026-10-20', '2026-11-19'],
    {
      history: [
        ['sent', '2026-10-20T17:00:00.000Z'],
        ['accepted', '2026-10-22T08:15:00.000Z'],
      ],
    },
  ),
  estimate(
    estimateIds.aligners,
    22,
    maya,
    ['Aligners for Maya', ['Scan', 1, 95], ['Aligners', 1, 2650]],
    ['2026-11-12', '2026-12-12'],
    { history: [['sent', '2026-11-12T17:00:00.000Z']] },
  ),
  estimate(
    estimateIds.bridge,
    23,
    liam,
    ['Bridge for Liam', ['Bridge', 1, 2100]],
    ['2026-11-18', '2026-12-18'],
    { history: [['draft', '2026-11-18T17:00:00.000Z']] },
  ),
  estimate(
    estimateIds.lakeside,
    3,
    aiden,
    ['Coaching for Aiden', ['Hour of coaching', 10, 45]],
    ['2026-11-02', '2026-12-02'],
    { history: [['sent', '2026-11-02T17:00:00.000Z']], locationId: lakeside },
  ),
];
