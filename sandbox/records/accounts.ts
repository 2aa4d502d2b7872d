/** An agency. */
export type Company = {
  id: string;
  name: string;
  email: string;
  phone: string;
  website: string;
  domain: string;
  address: string;
  city: string;
  state: string;
  country: string;
  postalCode: string;
  timezone: string;
  currency: string;
  plan: number;
  status: string;
  /** The sub-accounts that get the app when the agency installs it. */
  approvedLocations: readonly string[];
};

/** A sub-account. */
export type Location = {
  id: string;
  companyId: string;
  name: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string;
  website?: string;
  address?: string;
  city?: string;
  state?: string;
  country?: string;
  postalCode?: string;
  timezone?: string;
  settings: {
    allowDuplicateContact: boolean;
    allowDuplicateOpportunity: boolean;
    allowFacebookNameMerge: boolean;
    disableContactTimezone: boolean;
  };
  social: Record<string, string>;
  dateAdded: string;
};

/** A tag of a sub-account. */
export type Tag = { id: string; locationId: string; name: string };

/** A custom field of contacts or opportunities. */
export type CustomField = {
  id: string;
  locationId: string;
  model: 'contact' | 'opportunity';
  name: string;
  fieldKey: string;
  placeholder: string;
  dataType: string;
  position: number;
  /** The boxes of a text box list. */
  picklistOptions?: (string | { id: string; label: string; prefillValue: string })[];
  picklistImageOptions?: string[];
  isAllowedCustomOption?: boolean;
  isMultiFileAllowed?: boolean;
  maxFileLimit?: number;
};

/** A custom value: a text that templates refer to: `{{ custom_values.booking_link }}`. */
export type CustomValue = {
  id: string;
  locationId: string;
  name: string;
  fieldKey: string;
  value: string;
};

/** A user of the agency or of sub-accounts. */
export type User = {
  id: string;
  companyId: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  extension: string;
  permissions: Partial<Record<string, boolean>>;
  scopes: string[];
  roles: {
    type: 'agency' | 'account';
    role: 'admin' | 'user';
    locationIds: string[];
    restrictSubAccount: boolean;
  };
  platformLanguage: string;
  totpEnabled: boolean;
  has2waySync: boolean;
  profilePhoto?: string;
  scopesAssignedToOnly?: string[];
  /** Numbers of LC Phone and of Twilio, by sub-account. */
  lcPhone?: Record<string, string>;
  twilioPhone?: Record<string, string>;
  dateAdded: string;
  /** When a requested deletion takes effect. */
  deletedFrom?: number;
};
