import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { campaignId } from '../../inputs/campaign';
import { contactId } from '../../inputs/contact';
import { action } from '../../operation';
import { campaignEnrollment } from '../../records/campaign_enrollment';

export default action({
  key: 'remove_from_campaign',
  noun: 'Campaign Enrollment',
  label: 'Remove from Campaign',
  description: 'Removes a contact from a campaign.',
  endpoint: 'DELETE /contacts/{contactId}/campaigns/{campaignId}',
  scope: 'contacts.write',
  input: z.object({
    contactId: contactId(),
    // `/campaigns/removeAll` is another endpoint, so this value cannot be an ID.
    campaignId: campaignId().refine((id) => id.toLowerCase() !== 'removeall', {
      error: 'is not a campaign. To remove the contact from all, use Remove from All Campaigns.',
    }),
  }),
  result: (body: object, input) => ({ ...input, success: succeeded(body) }),
  record: campaignEnrollment,
});
