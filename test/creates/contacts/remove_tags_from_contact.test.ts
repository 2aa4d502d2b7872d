import removeTagsFromContact from '../../../creates/contacts/remove_tags_from_contact';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId } = seeded;

test('remove_tags_from_contact removes tags and keeps the others', async () => {
  const { requests, result } = await runWithCassette(removeTagsFromContact, {
    contactId,
    tags: ['vip', 'recall'],
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/contacts/${contactId}/tags`,
      headers: headers.json,
      body: { tags: ['vip', 'recall'] },
    },
  ]);
  expect(result).toEqual({ contactId, tags: ['newsletter'], tagsRemoved: ['vip'] });
});

test('remove_tags_from_contact reports an unknown contact', async () => {
  const input = { contactId: 'absentContact', tags: ['vip'] };
  const { message } = await expectFailure(removeTagsFromContact, input);
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('remove_tags_from_contact requires the contact and for a tag', async () => {
  const { message } = await expectFailure(removeTagsFromContact, {}, { cassette: null });
  expect(message).toMatch(/Contact: is required.*Tags: is required/);
});
