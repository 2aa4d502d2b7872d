/** A form or a survey. */
export type Form = { id: string; locationId: string; name: string };

/** A submission of a form or a survey, which `formId` names. */
export type Submission = {
  id: string;
  locationId: string;
  formId: string;
  contactId: string;
  name: string;
  email: string;
  /** The answers by custom field ID or HighLevel's field name, and data that was not asked for. */
  others: object;
  createdAt: string;
};
