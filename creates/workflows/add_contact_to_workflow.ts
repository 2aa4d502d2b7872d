import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { workflowForm } from '../../inputs/workflow';
import { action } from '../../operation';
import { workflowEnrollment } from '../../records/workflow_enrollment';

export default action({
  key: 'add_contact_to_workflow',
  noun: 'Workflow Enrollment',
  label: 'Add Contact to Workflow',
  description: 'Adds a contact to a workflow.',
  endpoint: 'POST /contacts/{contactId}/workflow/{workflowId}',
  scope: 'contacts.write',
  input: z.object(workflowForm),
  result: (body: object, input) => ({ ...input, success: succeeded(body) }),
  record: workflowEnrollment,
});
