import * as z from 'zod';
import { uuidOf } from '../../highlevel/multipart';
import { contactId } from '../../inputs/contact';
import { fileCustomFieldId } from '../../inputs/custom_fields';
import { contentOf, fileName, fileToUpload } from '../../inputs/file';
import { action, type Item } from '../../operation';
import { contact } from '../../records/contact';

export default action({
  key: 'upload_contact_file',
  noun: 'Contact',
  label: 'Upload File to Contact',
  description: 'Uploads a file into a custom field of a contact.',
  endpoint: 'POST /forms/upload-custom-files',
  scope: 'forms.write',
  beyondCatalogue: true,
  input: z.object({
    contactId: contactId(),
    customFieldId: fileCustomFieldId(),
    file: fileToUpload(),
    name: fileName(),
  }),
  request: ({ contactId: id, customFieldId, file }, { locationId }) => {
    const content = contentOf(file);
    return {
      query: { contactId: id, locationId },
      // The ID is made from the content, so a replay sends the same file under the same key.
      multipart: [{ name: `${customFieldId}_${uuidOf(content)}`, file: content }],
    };
  },
  // The document does not describe where the contact is in the response.
  result: (body: Item & { contact?: Item | null }, form) =>
    body.contact ?? (body.id ? body : { id: form.contactId }),
  record: contact,
});
