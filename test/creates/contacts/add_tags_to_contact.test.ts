import addTagsToContact from '../../../creates/contacts/add_tags_to_contact';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers, locationTokenRequest } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, locationId } = seeded;

test('add_tags_to_contact adds tags to those that the contact has', async () => {
  const { requests, result } = await runWithCassette(addTagsToContact, {
    contactId,
    tags: ['recall', ' vip ', ''],
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/contacts/${contactId}/tags`,
      headers: headers.json,
      body: { tags: ['recall', 'vip'] },
    },
  ]);
  expect(result).toEqual({
    contactId,
    tags: ['vip', 'newsletter', 'recall'],
    tagsAdded: ['recall'],
  });
});

test('add_tags_to_contact works in the sub-account that an agency chose, with its token', async () => {
  const { requests, result } = await runWithCassette(
    addTagsToContact,
    { locationId, contactId, tags: ['recall'] },
    { cassette: 'add_tags_to_contact.agency', connection: connections.agency },
  );

  expect(requests[0]).toEqual(locationTokenRequest);
  expect(requests[1]).toMatchObject({ path: `/contacts/${contactId}/tags` });
  expect(requests[1]?.headers.authorization).not.toBe('Bearer agency-token');
  expect(result).toMatchObject({ contactId, tagsAdded: ['recall'] });
});

test('add_tags_to_contact reports an unknown contact', async () => {
  const input = { contactId: 'absentContact', tags: ['recall'] };
  const { message } = await expectFailure(addTagsToContact, input);
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('add_tags_to_contact requires a tag', async () => {
  const input = { contactId, tags: ['', ''] };
  const { message } = await expectFailure(addTagsToContact, input, { cassette: null });
  expect(message).toBe('Tags: is required.');
});
