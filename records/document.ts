import { succeeded } from '../highlevel/success';
import {
  flag,
  group,
  type Item,
  itemsIn,
  list,
  moment,
  number,
  record,
  text,
  withId,
} from '../operation';

const link = {
  _id: text('67ac9a51106ee8311e911fb7', { label: 'Link ID' }),
  referenceId: text('550e8400-e29b-41d4-a716-446655440000', { label: 'Link Reference ID' }),
  recipientId: text('seD4PfOuKoVMLkEZqohJ', { label: 'Link Recipient ID' }),
  entityName: text('contacts', { label: 'Link Recipient Kind' }),
  recipientCategory: text('recipient', { label: 'Link Recipient Category' }),
  documentRevision: number(1, { label: 'Link Document Revision' }),
  documentId: text('c1e87a91-93b2-4b78-821f-85cf0e1f925b', { label: 'Link Document ID' }),
  createdBy: text('VCa734uS5pGAZuP4EP0u', { label: 'Link Created by User ID' }),
  deleted: flag(false, { label: 'Link Is Deleted' }),
  createdAt: moment('2026-01-05T09:30:00.000Z', { label: 'Link Created At' }),
  updatedAt: moment('2026-01-05T09:30:00.000Z', { label: 'Link Updated At' }),
};

/**
 * The document types the status as a list and describes it as a text
 * (docs/highlevel_quirks.md#documents-and-contracts).
 */
const statusOf = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);

/**
 * A document or contract. Its version is its status and how often it was a draft before, so a
 * status that returns is a new version.
 */
export const contractDocument = record(
  {
    id: text('67ac9a51106ee8311e911fa2'),
    name: text('Treatment Plan'),
    status: text('sent'),
    statusVersion: text('sent 1'),
    paymentStatus: text('waiting_for_payment'),
    type: text('proposal'),
    documentId: text('c1e87a91-93b2-4b78-821f-85cf0e1f925b'),
    documentRevision: number(1),
    isExpired: flag(false),
    deleted: flag(false),
    locale: text('en-US'),
    grandTotal: group({
      amount: number(1250.5, { label: 'Total Amount' }),
      currency: text('USD', { label: 'Currency' }),
      discountPercentage: number(0, { label: 'Discount Percentage' }),
      discounts: list(
        group({
          id: text('123456', { label: 'Discount ID' }),
          value: number(10, { label: 'Discount Value' }),
          type: text('percentage', { label: 'Discount Type' }),
        }),
      ),
    }),
    recipients: list(
      group({
        id: text('seD4PfOuKoVMLkEZqohJ', { label: 'Recipient ID' }),
        contactName: text('Maya Ortiz', { label: 'Recipient Name' }),
        firstName: text('Maya', { label: 'Recipient First Name' }),
        lastName: text('Ortiz', { label: 'Recipient Last Name' }),
        email: text('maya.ortiz@example.com', { label: 'Recipient Email' }),
        phone: text('+15550101001', { label: 'Recipient Phone' }),
        phoneNumber: text('+15550101001', { label: 'Recipient Phone Number' }),
        role: text('signer', { label: 'Recipient Role' }),
        hasCompleted: flag(false, { label: 'Recipient Has Completed' }),
        isPrimary: flag(true, { label: 'Recipient Is Primary' }),
        signingOrder: number(1, { label: 'Recipient Signing Order' }),
        signedDate: moment('2026-01-06T16:45:00.000Z', { label: 'Recipient Signed Date' }),
        lastViewedAt: moment('2026-01-06T16:40:00.000Z', { label: 'Recipient Last Viewed At' }),
        entityName: text('contacts', { label: 'Recipient Kind' }),
        country: text('US', { label: 'Recipient Country' }),
        ip: text('203.0.113.7', { label: 'Recipient IP' }),
        userAgent: text('Mozilla/5.0', { label: 'Recipient User Agent' }),
        shareLink: text('https://links.example.com/plan', { label: 'Recipient Share Link' }),
        imageUrl: text('https://links.example.com/maya.png', { label: 'Recipient Image URL' }),
        imgUrl: text('data:image/png;base64,aGk=', { label: 'Recipient Signature Image' }),
        initialsImgUrl: text('data:image/png;base64,aGk=', { label: 'Recipient Initials Image' }),
      }),
    ),
    fillableFields: list(
      group({
        fieldId: text('text_field_1', { label: 'Field ID' }),
        id: text('2d0a6fe1-d519-4198-8785-3da1d7cab925', { label: 'Field Element ID' }),
        type: text('TextField', { label: 'Field Type' }),
        value: text('Maya Ortiz', { label: 'Field Value' }),
        recipient: text('seD4PfOuKoVMLkEZqohJ', { label: 'Field Recipient' }),
        entityType: text('contacts', { label: 'Field Recipient Kind' }),
        isRequired: flag(true, { label: 'Field Is Required' }),
        hasCompleted: flag(false, { label: 'Field Is Completed' }),
      }),
    ),
    links: list(group(link)),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    createdAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  {
    created: 'createdAt',
    changed: 'statusVersion',
    counted: 'id',
    normalize: (raw: Item): Item => {
      const status = statusOf(raw.status);
      const { documentRevision = '' } = raw;
      return withId({
        ...raw,
        status,
        paymentStatus: statusOf(raw.paymentStatus),
        statusVersion: `${status} ${documentRevision}`.trim(),
      });
    },
  },
);

type Sent = { templateId: string; contactId: string; userId: string };

/** The fields of a document sent from a template that the response or the list of documents has. */
export const sentDocumentOf = (sent: Sent, body: object) => {
  const links = itemsIn(body, 'links');
  const [first] = links;
  return {
    success: succeeded(body),
    ...sent,
    ...(first && { id: String(first.documentId), links }),
  };
};

/** A document that was sent from a template. */
export const sentDocument = record({
  id: text('c1e87a91-93b2-4b78-821f-85cf0e1f925b'),
  success: flag(true),
  templateId: text('685d11c371c22e636e9c04b2'),
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  userId: text('VCa734uS5pGAZuP4EP0u', { label: 'Sent by User ID' }),
  links: list(group(link)),
});
