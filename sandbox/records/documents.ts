export type DocumentTemplate = {
  id: string;
  locationId: string;
  name: string;
  type: 'proposal' | 'estimate' | 'contentLibrary';
  isPublicDocument: boolean;
  updatedBy: string;
  createdAt: string;
  updatedAt: string;
};

export const documentStatuses = ['draft', 'sent', 'viewed', 'completed', 'accepted'] as const;
export const documentPaymentStatuses = ['waiting_for_payment', 'paid', 'no_payment'] as const;

/** A document or contract; responses contain a single recipient, the contact. */
export type ContractDocument = {
  id: string;
  locationId: string;
  documentId: string;
  name: string;
  status: (typeof documentStatuses)[number];
  paymentStatus: (typeof documentPaymentStatuses)[number];
  contactId: string;
  createdBy: string;
  amount: number;
  currency: string;
  documentRevision: number;
  referenceId: string;
  createdAt: string;
  updatedAt: string;
};
