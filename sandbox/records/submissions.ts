/** A form or a survey. */
export type Form = { id: string; locationId: string; name: string };

/** What somebody sent with a form or a survey, which `formId` names. */
export type Submission = {
  id: string;
  locationId: string;
  formId: string;
  contactId: string;
  name: string;
  email: string;
  /** The answers under ids of custom fields or names of HighLevel's, and what was not asked. */
  others: object;
  createdAt: string;
};
