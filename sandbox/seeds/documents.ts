import type { ContractDocument, DocumentTemplate } from '../records/documents';
import { seeded } from '../seed';

const { harbor } = seeded.locations;
const { contacts, users } = seeded;

const template = (id: string, name: string): DocumentTemplate => ({
  id,
  locationId: harbor,
  name,
  type: 'proposal',
  isPublicDocument: false,
  updatedBy: users.dentist,
  createdAt: '2026-02-03T18:00:00.000Z',
  updatedAt: '2026-02-03T18:00:00.000Z',
});

export const documentTemplates: DocumentTemplate[] = [
  template(seeded.documentTemplates.treatmentPlan, 'Treatment Plan'),
  template(seeded.documentTemplates.consent, 'Consent Form'),
];

export const documents: ContractDocument[] = [
  {
    id: seeded.documents.planMaya,
    locationId: harbor,
    documentId: '0b7d6d5e-5a0c-4f5f-8d1a-2f5d0f6f9a11',
    name: 'Treatment Plan',
    status: 'sent',
    paymentStatus: 'waiting_for_payment',
    contactId: contacts.maya,
    createdBy: users.dentist,
    amount: 1250.5,
    currency: 'USD',
    documentRevision: 1,
    referenceId: '550e8400-e29b-41d4-a716-446655440011',
    createdAt: '2026-11-17T17:00:00.000Z',
    updatedAt: '2026-11-17T17:02:00.000Z',
  },
  {
    id: seeded.documents.consentLiam,
    locationId: harbor,
    documentId: '1c8e7e6f-6b1d-4a60-9e2b-3a6e1a7aab22',
    name: 'Consent Form',
    status: 'completed',
    paymentStatus: 'no_payment',
    contactId: contacts.liam,
    createdBy: users.reception,
    amount: 0,
    currency: 'USD',
    documentRevision: 1,
    referenceId: '550e8400-e29b-41d4-a716-446655440022',
    createdAt: '2026-11-10T09:00:00.000Z',
    updatedAt: '2026-11-19T08:40:00.000Z',
  },
];
