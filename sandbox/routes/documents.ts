import * as z from 'zod';
import {
  type ContractDocument,
  documentPaymentStatuses,
  documentStatuses,
} from '../records/documents';
import { badRequest } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import {
  count,
  flag,
  isoDate,
  pageOf,
  queryFlag,
  requiredText,
  text,
  unprocessable,
} from '../validation';
import { present, without } from '../views';

/** Comma-separated values of an enum. */
const several = (values: readonly string[]) =>
  text
    .refine((given) => given.split(',').every((each) => values.includes(each)), {
      error: `must be one of the following values: ${values.join(', ')}`,
    })
    .transform((given) => given.split(','));

export const documents = [
  route({
    endpoint: 'GET /proposals/document',
    version: '2021-07-28',
    scope: 'documents_contracts/list.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      status: several(documentStatuses).optional(),
      paymentStatus: several(documentPaymentStatuses).optional(),
      limit: count.default(10),
      skip: count.default(0),
      query: text.optional(),
      dateFrom: isoDate.optional(),
      dateTo: isoDate.optional(),
    }),
    answer: ({ query, state }) => {
      const { locationId, status, paymentStatus, query: words = '', dateFrom, dateTo } = query;
      if (Boolean(dateFrom) !== Boolean(dateTo))
        throw unprocessable(['dateFrom and dateTo must be provided together']);
      const found = state.contractDocuments
        .where({ locationId })
        .filter(
          (each) =>
            (!status || status.includes(each.status)) &&
            (!paymentStatus || paymentStatus.includes(each.paymentStatus)) &&
            (!dateFrom || Date.parse(each.createdAt) >= Date.parse(dateFrom)) &&
            (!dateTo || Date.parse(each.createdAt) <= Date.parse(dateTo)) &&
            each.name.toLowerCase().includes(words.toLowerCase()),
        )
        .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
      return {
        documents: pageOf(found, query).map((each) => documentView(state, each)),
        total: found.length,
      };
    },
  }),

  route({
    endpoint: 'GET /proposals/templates',
    version: '2021-07-28',
    scope: 'documents_contracts_template/list.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      dateFrom: isoDate.optional(),
      dateTo: isoDate.optional(),
      type: several(['proposal', 'estimate', 'contentLibrary']).optional(),
      name: text.optional(),
      isPublicDocument: queryFlag.optional(),
      userId: text.optional(),
      limit: count.default(10),
      skip: count.default(0),
    }),
    answer: ({ query, state }) => {
      const { locationId, type, name = '' } = query;
      const found = state.documentTemplates
        .where({ locationId })
        .filter(
          (each) =>
            (!type || type.includes(each.type)) &&
            each.name.toLowerCase().includes(name.toLowerCase()),
        );
      return {
        data: pageOf(found, query).map((each) => ({
          _id: each.id,
          deleted: false,
          version: 1,
          ...each,
        })),
        total: found.length,
      };
    },
  }),

  route({
    endpoint: 'POST /proposals/templates/send',
    version: '2021-07-28',
    scope: 'documents_contracts_template/sendLink.write',
    level: 'location',
    body: z.strictObject({
      templateId: requiredText,
      userId: requiredText,
      sendDocument: flag.optional(),
      locationId: requiredText,
      contactId: requiredText,
      opportunityId: text.optional(),
    }),
    answer: ({ body, state }) => {
      const { templateId, userId, sendDocument = true, locationId, contactId } = body;
      const template = state.documentTemplates.find(templateId);
      if (template?.locationId !== locationId) throw badRequest('Template not found');
      const contact = state.contacts.find(contactId);
      if (contact?.locationId !== locationId) throw badRequest('Contact not found');
      const stamp = state.stamp();
      const document: ContractDocument = {
        id: state.ids.hex(),
        locationId,
        documentId: state.ids.uuid(),
        name: template.name,
        status: sendDocument ? 'sent' : 'draft',
        paymentStatus: 'no_payment',
        contactId,
        createdBy: userId,
        amount: 0,
        currency: 'USD',
        documentRevision: 1,
        referenceId: state.ids.uuid(),
        createdAt: stamp,
        updatedAt: stamp,
      };
      return { success: true, links: [linkView(state.contractDocuments.put(document))] };
    },
  }),
];

// The link has no address (docs/highlevel_quirks.md#documents-and-contracts).
const linkView = (document: ContractDocument) => ({
  _id: `link-${document.id.slice(-6)}`,
  referenceId: document.referenceId,
  documentId: document.documentId,
  recipientId: document.contactId,
  entityName: 'contacts',
  recipientCategory: 'recipient',
  documentRevision: document.documentRevision,
  createdBy: document.createdBy,
  deleted: false,
  createdAt: document.createdAt,
  updatedAt: document.updatedAt,
});

const documentView = (state: State, document: ContractDocument) => {
  const contact = state.contacts.find(document.contactId);
  const hasCompleted = ['completed', 'accepted'].includes(document.status);
  return {
    ...without(document, 'id', 'contactId', 'createdBy', 'amount', 'currency', 'referenceId'),
    _id: document.id,
    type: 'proposal',
    deleted: false,
    isExpired: false,
    fillableFields: [
      {
        fieldId: 'signature_1',
        isRequired: true,
        hasCompleted,
        recipient: document.contactId,
        entityType: 'contacts',
        id: `field-${document.id.slice(-6)}`,
        type: 'Signature',
        value: '',
      },
    ],
    grandTotal: {
      amount: document.amount,
      currency: document.currency,
      discountPercentage: 0,
      discounts: [],
    },
    locale: 'en-US',
    recipients: [
      present({
        id: document.contactId,
        firstName: contact?.firstName,
        lastName: contact?.lastName,
        email: contact?.email ?? '',
        phone: contact?.phone,
        contactName: [contact?.firstName, contact?.lastName].filter(Boolean).join(' '),
        hasCompleted,
        role: 'signer',
        isPrimary: true,
        signingOrder: 1,
        signedDate: hasCompleted ? document.updatedAt : undefined,
      }),
    ],
    links: document.status === 'draft' ? [] : [linkView(document)],
  };
};
