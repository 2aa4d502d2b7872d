type Address = {
  addressLine1?: string | undefined;
  addressLine2?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  countryCode?: string | undefined;
  postalCode?: string | undefined;
};

/** The sender of an invoice or estimate. */
export type BusinessDetails = {
  logoUrl?: string | undefined;
  name?: string | undefined;
  phoneNo?: string | undefined;
  address?: Address | undefined;
  website?: string | undefined;
  customValues?: string[] | undefined;
};

/** The recipient. */
export type ContactDetails = {
  id: string;
  name: string;
  phoneNo: string;
  email: string;
  additionalEmails?: { email: string }[] | undefined;
  companyName?: string | undefined;
  address?: Address | undefined;
  customFields?: string[] | undefined;
};

export type LineItem = {
  _id: string;
  name: string;
  description?: string | undefined;
  productId?: string | undefined;
  priceId?: string | undefined;
  currency: string;
  amount: number;
  qty: number;
  taxes: { _id: string; name: string; rate: number; calculation?: string | undefined }[];
  taxInclusive: boolean;
  type: string;
  automaticTaxCategoryId?: string | undefined;
  isSetupFeeItem?: boolean | undefined;
};

export type Discount = {
  type: 'percentage' | 'fixed';
  value: number;
  validOnProductIds?: string[] | undefined;
};

/** The fields that invoices and estimates share. */
type Paper = {
  id: string;
  locationId: string;
  liveMode: boolean;
  name: string;
  title: string;
  currency: string;
  businessDetails: BusinessDetails;
  contactDetails: ContactDetails;
  discount: Discount;
  total: number;
  termsNotes?: string | undefined;
  /** YYYY-MM-DD. */
  issueDate: string;
  sentTo?: object | undefined;
  sentBy?: string | undefined;
  sentFrom?: object | undefined;
  updatedBy?: string | undefined;
  automaticTaxesEnabled: boolean;
  attachments?: object[] | undefined;
  createdAt: string;
  updatedAt: string;
};

export type Invoice = Paper & {
  status: 'draft' | 'sent' | 'payment_processing' | 'paid' | 'void' | 'partially_paid';
  invoiceNumber: number | string;
  invoiceNumberPrefix?: string | undefined;
  invoiceItems: LineItem[];
  /** YYYY-MM-DD. */
  dueDate: string;
  amountPaid: number;
  amountDue: number;
  paymentSchedule?: object | undefined;
  lateFeesConfiguration?: object | undefined;
  tipsConfiguration?: object | undefined;
  paymentMethods?: object | undefined;
  miscellaneousCharges?: object | undefined;
  autoPayment?: object | undefined;
};

export type EstimateStatus = 'draft' | 'sent' | 'viewed' | 'accepted' | 'declined' | 'invoiced';

export type Estimate = Paper & {
  estimateStatus: EstimateStatus;
  estimateNumber: number;
  estimateNumberPrefix: string;
  items: LineItem[];
  /** YYYY-MM-DD. */
  expiryDate: string;
  estimateActionHistory: { estimateStatus: EstimateStatus; updatedAt: string }[];
  frequencySettings: object;
  meta: object;
  autoInvoice?: object | undefined;
  paymentScheduleConfig?: object | undefined;
  miscellaneousCharges?: object | undefined;
};
