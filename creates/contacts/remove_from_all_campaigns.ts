import * as z from 'zod';
import { path } from '../../highlevel/path';
import { succeeded } from '../../highlevel/success';
import { contactId } from '../../inputs/contact';
import { action } from '../../operation';
import { campaignExit } from '../../records/campaign_enrollment';

export default action({
  key: 'remove_from_all_campaigns',
  noun: 'Campaign Enrollment',
  label: 'Remove from All Campaigns',
  description: 'Removes a contact from every campaign that it is in.',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId() }),
  request: ({ contactId }) => ({
    method: 'DELETE',
    path: path`/contacts/${contactId}/campaigns/removeAll`,
  }),
  result: (body: object, input) => ({ ...input, success: succeeded(body) }),
  record: campaignExit,
});
