import type { State } from './state';
import { present } from './views';

/** The Webhook action of a workflow that a contact has reached. */
export type WorkflowWebhook = {
  contactId: string;
  workflow: { id: string; name: string };
  customData: Record<string, string>;
};

/**
 * The data that a workflow's Webhook action sends for a contact
 * (docs/highlevel_quirks.md#workflow-webhooks).
 */
export const workflowWebhook = (
  { contacts, locations, users, customFields }: State,
  { contactId, workflow, customData }: WorkflowWebhook,
): Record<string, unknown> => {
  const contact = contacts.find(contactId);
  if (!contact) throw new Error(`There is no contact ${contactId} in the sandbox.`);
  const { firstName, lastName, email, phone, companyName, assignedTo } = contact;
  const { address1, city, state, country, postalCode, timezone, source } = contact;
  const location = locations.find(contact.locationId);
  const user = assignedTo ? users.find(assignedTo) : undefined;
  const own = contact.customFields.flatMap(({ id, value }): [string, unknown][] => {
    const field = customFields.find(id);
    return field ? [[field.name, value]] : [];
  });
  return {
    contact_id: contact.id,
    ...present({
      first_name: firstName,
      last_name: lastName,
      full_name: [firstName, lastName].filter(Boolean).join(' '),
      email,
      phone,
      company_name: companyName,
      address1,
      city,
      state,
      country,
      postal_code: postalCode,
      full_address: [address1, city, state, postalCode].filter(Boolean).join(' '),
      timezone,
      contact_source: source,
    }),
    tags: contact.tags.join(','),
    date_created: contact.dateAdded,
    contact_type: contact.type,
    ...Object.fromEntries(own),
    location: present({
      id: contact.locationId,
      name: location?.name,
      address: location?.address,
      city: location?.city,
      state: location?.state,
      country: location?.country,
      postalCode: location?.postalCode,
    }),
    ...(user && {
      user: { firstName: user.firstName, lastName: user.lastName, email: user.email },
    }),
    workflow,
    triggerData: {},
    contact: { attributionSource: {}, lastAttributionSource: {} },
    attributionSource: {},
    customData,
  };
};
