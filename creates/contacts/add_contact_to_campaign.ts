import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { campaignId } from '../../inputs/campaign';
import { contactId } from '../../inputs/contact';
import { action } from '../../operation';
import { campaignEnrollment } from '../../records/campaign_enrollment';

export default action({
  key: 'add_contact_to_campaign',
  noun: 'Campaign Enrollment',
  label: 'Add Contact to Campaign',
  description: 'Adds a contact to a campaign.',
  endpoint: 'POST /contacts/{contactId}/campaigns/{campaignId}',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), campaignId: campaignId() }),
  // The document requires a body but declares no properties (AddContactToCampaignDto).
  request: () => ({ body: {} }),
  result: (body: object, input) => ({ ...input, success: succeeded(body) }),
  record: campaignEnrollment,
});
