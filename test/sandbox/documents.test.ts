import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post } = useSandbox({ now: () => new Date('2026-11-20T12:00:00.000Z') });
const { contactId, documentTemplates, documents, locationId, socialAccounts, users } = seeded;
const place = `locationId=${locationId}`;

test('documents are listed by status, with both dates or none', async () => {
  const { body } = await get(`/proposals/document?${place}&status=sent,viewed`);
  expect(body.documents).toMatchObject([
    { _id: documents.planMaya, recipients: [{ id: contactId }] },
  ]);
  const half = await get(`/proposals/document?${place}&dateFrom=2026-11-01T00:00:00.000Z`);
  expect(half.status).toBe(422);
});

test('a template that is sent becomes a document', async () => {
  const body = {
    locationId,
    contactId,
    userId: users.dentist,
    templateId: documentTemplates.consent,
  };
  const sent = await post('/proposals/templates/send', body);
  expect(sent.body).toMatchObject({ success: true, links: [{ recipientId: contactId }] });
  const { documents: all } = (await get(`/proposals/document?${place}`)).body;
  expect(all[0]).toMatchObject({ name: 'Consent Form', status: 'sent' });
  const refused = await post('/proposals/templates/send', { ...body, templateId: 'absent' });
  expect(refused.body.message).toBe('Template not found');
});

test('a social post requires its accounts, its user and the type of its media', async () => {
  const path = `/social-media-posting/${locationId}/posts`;
  const draft = { type: 'post', accountIds: [socialAccounts.facebook], userId: users.reception };
  const { body } = await post(path, { ...draft, summary: 'Hello', status: 'draft' });
  expect(body.results.post).toMatchObject({ summary: 'Hello', platform: 'facebook' });
  const without = await post(path, { type: 'post', media: [{ url: 'https://example.com/a.png' }] });
  expect(without.body.message).toEqual([
    'accountIds should not be empty',
    'media.0.type should not be empty',
    'userId should not be empty',
  ]);
  const other = await post(path, { ...draft, accountIds: [socialAccounts.lakeside] });
  expect(other.body.message).toBe('Account not found');
});
