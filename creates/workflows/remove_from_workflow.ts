import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { workflowForm } from '../../inputs/workflow';
import { action } from '../../operation';
import { workflowEnrollment } from '../../records/workflow_enrollment';

export default action({
  key: 'remove_from_workflow',
  noun: 'Workflow Enrollment',
  label: 'Remove from Workflow',
  description: 'Removes a contact from a workflow.',
  endpoint: 'DELETE /contacts/{contactId}/workflow/{workflowId}',
  scope: 'contacts.write',
  input: z.object(workflowForm),
  result: (body: object, input) => ({ ...input, success: succeeded(body) }),
  record: workflowEnrollment,
});
