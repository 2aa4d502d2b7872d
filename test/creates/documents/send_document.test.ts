import sendDocument from '../../../creates/documents/send_document';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, documentTemplates, locationId, opportunities, users } = seeded;

const form = { templateId: documentTemplates.consent, contactId, userId: users.dentist };

test('send_document sends the template and returns the document', async () => {
  const { requests, result } = await runWithCassette(sendDocument, {
    ...form,
    opportunityId: opportunities.whitening,
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/proposals/templates/send',
      headers: headers.json,
      body: { ...form, locationId, opportunityId: opportunities.whitening, sendDocument: true },
    },
  ]);
  expect(result).toMatchObject({
    ...form,
    id: expect.any(String),
    success: true,
    links: [{ recipientId: contactId, recipientCategory: 'recipient' }],
  });
});

test('send_document can make a draft', async () => {
  const { requests } = await runWithCassette(
    sendDocument,
    { ...form, sendDocument: 'no' },
    { cassette: 'send_document.draft' },
  );
  expect(requests[0]?.body).toMatchObject({ sendDocument: false });
});

test('send_document reports an unknown template', async () => {
  const { message } = await expectFailure(sendDocument, { ...form, templateId: 'absent' });
  expect(message).toMatch(/did not accept this.*Template not found/);
});

test('send_document requires the template, the contact and the sender', async () => {
  const { message } = await expectFailure(sendDocument, {}, { cassette: null });
  expect(message).toBe('Template: is required. Contact: is required. Sender: is required.');
});

test('send_document fails if HighLevel reports that nothing was sent', async () => {
  const run = await runWithAnswers(sendDocument, form, () => ({ body: { success: false } }));
  expect(errorFields(run).message).toContain('nothing was done');
});

test('send_document looks for the document after a lost response', async () => {
  const document = {
    _id: 'd1',
    createdAt: new Date().toISOString(),
    recipients: [{ id: contactId }],
    links: [{ documentId: 'doc-1', recipientId: contactId }],
  };
  const answers = (documents: object[]) => (_: unknown, index: number) =>
    index === 0 ? { status: 502, body: '<html>' } : { body: { documents } };
  const found = await runWithAnswers(sendDocument, form, answers([document]));
  expect(found.result).toMatchObject({ id: 'doc-1', success: true, contactId });
  const other = { ...document, recipients: [{ id: 'somebody' }] };
  const lost = await runWithAnswers(sendDocument, form, answers([other]));
  expect(errorFields(lost)).toMatchObject({ status: 502 });
});
