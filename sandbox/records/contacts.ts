type Setting = {
  status: 'active' | 'inactive' | 'permanent';
  message?: string | undefined;
  code?: string | undefined;
};

export type DndSettings = {
  [Channel in 'Call' | 'Email' | 'SMS' | 'WhatsApp' | 'GMB' | 'FB']?: Setting | undefined;
};

/** A contact; fields without a value are null or missing. */
export type Contact = {
  id: string;
  locationId: string;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  companyName?: string | null | undefined;
  address1?: string | null | undefined;
  city?: string | null | undefined;
  state?: string | null | undefined;
  country?: string | undefined;
  postalCode?: string | undefined;
  website?: string | null | undefined;
  timezone?: string | null | undefined;
  source?: string | null | undefined;
  /** YYYY-MM-DD. */
  dateOfBirth?: string | null | undefined;
  assignedTo?: string | null | undefined;
  businessId?: string | null | undefined;
  type: 'lead' | 'customer';
  dnd: boolean;
  dndSettings?: DndSettings | undefined;
  inboundDndSettings?: object | undefined;
  additionalEmails?: { email: string }[] | undefined;
  additionalPhones?: { phone: string; phoneLabel: string | null }[] | undefined;
  tags: string[];
  customFields: { id: string; value: unknown }[];
  followers: string[];
  campaignIds: string[];
  workflowIds: string[];
  createdBy: object;
  lastUpdatedBy?: object | undefined;
  dateAdded: string;
  dateUpdated: string;
};

export type Task = {
  id: string;
  contactId: string;
  title: string;
  body?: string | undefined;
  dueDate: string;
  completed: boolean;
  assignedTo?: string | undefined;
};

export type Note = {
  id: string;
  contactId: string;
  body: string;
  userId: string | null;
  title?: string | undefined;
  color?: string | undefined;
  pinned: boolean;
  dateAdded: string;
};
