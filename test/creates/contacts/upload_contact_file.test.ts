import uploadContactFile from '../../../creates/contacts/upload_contact_file';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, customFields, locationId } = seeded;

const file = 'https://files.example.com/sandbox/files/plan.pdf';
const form = { contactId: contacts.liam, customFieldId: customFields.fileUpload, file };

test('upload_contact_file uploads the file with the IDs of the custom field and the file', async () => {
  const { requests, result } = await runWithCassette(uploadContactFile, form);

  expect(requests.slice(0, 2)).toEqual([
    { method: 'GET', path: '/sandbox/files/plan.pdf', headers: { accept: '*/*' } },
    {
      method: 'POST',
      path: '/forms/upload-custom-files',
      query: { contactId: contacts.liam, locationId },
      headers: {
        ...headers.plain,
        'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
      },
      body: expect.any(Object),
    },
  ]);
  const [[key, sent] = []] = Object.entries(Object(requests[1]?.body));
  expect(key).toMatch(
    new RegExp(`^${customFields.fileUpload}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`),
  );
  expect(sent).toEqual({
    fileName: 'plan.pdf',
    contentType: 'application/pdf',
    content: '%PDF-1.4 treatment plan',
  });
  expect(result).toMatchObject({
    id: contacts.liam,
    customFields: { x_rays: [expect.stringMatching(/plan\.pdf$/)] },
  });
});

test('upload_contact_file sends a replayed file under the same key', async () => {
  const keysOf = async () => {
    const { requests } = await runWithAnswers(uploadContactFile, form, ({ method }) =>
      method === 'GET'
        ? { headers: { 'content-type': 'application/pdf' }, body: 'PDF' }
        : { body: { contact: { id: contacts.liam } } },
    );
    return Object.keys(Object(requests[1]?.body));
  };
  expect(await keysOf()).toEqual(await keysOf());
});

test("upload_contact_file shows HighLevel's message for a field that holds no files", async () => {
  const { message } = await expectFailure(uploadContactFile, {
    ...form,
    customFieldId: customFields.text,
  });
  expect(message).toMatch(/HighLevel says: Invalid custom field/);
});
