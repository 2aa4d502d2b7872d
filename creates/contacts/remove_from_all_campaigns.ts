import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { contactId } from '../../inputs/contact';
import { action } from '../../operation';
import { campaignExit } from '../../records/campaign_enrollment';

export default action({
  key: 'remove_from_all_campaigns',
  noun: 'Campaign Enrollment',
  label: 'Remove from All Campaigns',
  description: 'Removes a contact from every campaign that it is in.',
  endpoint: 'DELETE /contacts/{contactId}/campaigns/removeAll',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId() }),
  result: (body: object, input) => ({ ...input, success: succeeded(body) }),
  record: campaignExit,
});
