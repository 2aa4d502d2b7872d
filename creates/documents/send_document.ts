import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { choicesFrom } from '../../inputs/choices';
import { contactId } from '../../inputs/contact';
import { id } from '../../inputs/kinds';
import { opportunityId } from '../../inputs/opportunity';
import { userId } from '../../inputs/user';
import { action, dayMs, findCreated, type Item, itemsIn } from '../../operation';
import { sentDocument, sentDocumentOf } from '../../records/document';

const isRecipient = (contactId: string, { recipients }: Item) =>
  [recipients ?? []].flat().some((recipient) => Object(recipient).id === contactId);

const findDocument = findCreated<{ contactId: string }>({
  endpoint: 'GET /proposals/document',
  scope: 'documents_contracts/list.readonly',
  request: ({ session: { locationId } }, { startedAt }) => ({
    query: {
      locationId,
      dateFrom: new Date(startedAt - dayMs).toISOString(),
      dateTo: new Date(startedAt + dayMs).toISOString(),
      limit: 100,
      skip: 0,
    },
  }),
  itemsOf: (body) => itemsIn(body, 'documents'),
  nextPage: bySkip,
  isMeant: (item, { contactId }) => isRecipient(contactId, item),
});

export default action({
  key: 'send_document',
  noun: 'Document',
  label: 'Send Document',
  description: 'Creates a document or contract from a template and sends it to a contact.',
  endpoint: 'POST /proposals/templates/send',
  scope: 'documents_contracts_template/sendLink.write',
  beyondCatalogue: true,
  input: z.object({
    templateId: id().meta({
      label: 'Template',
      ...choicesFrom('document_template'),
      description:
        'The settings of the template decide how HighLevel sends the document. The result has no link for signing.',
    }),
    contactId: contactId(),
    userId: userId().meta({
      label: 'Sender',
      description: 'The user of the sub-account who sends it.',
    }),
    opportunityId: opportunityId()
      .optional()
      .describe('The opportunity with the values for the template.'),
    sendDocument: z.boolean().default(true).meta({
      label: 'Send Now',
      description: 'No creates a draft that can be sent from HighLevel.',
    }),
  }),
  warning: 'With Send Now, the contact gets the document at once.',
  request: (form, { locationId }) => ({ body: { ...form, locationId } }),
  result: (body: object, { templateId, contactId, userId }) =>
    sentDocumentOf({ templateId, contactId, userId }, body),
  findWritten: async (run, attempt) => {
    const found = await findDocument(run, attempt);
    return found && sentDocumentOf(run.values, { links: itemsIn(found, 'links') });
  },
  record: sentDocument,
});
