import bulkUpdateContactTags from '../../../creates/contacts/bulk_update_contact_tags';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, lakesideContacts, locationId } = seeded;

test('bulk_update_contact_tags adds tags to many contacts', async () => {
  const { requests, result } = await runWithCassette(bulkUpdateContactTags, {
    contacts: [contacts.maya, contacts.felix],
    tags: ['vip', 'recall'],
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/contacts/bulk/tags/update/add',
      headers: headers.json,
      body: { contacts: [contacts.maya, contacts.felix], tags: ['vip', 'recall'], locationId },
    },
  ]);
  expect(result).toEqual({
    success: true,
    errorCount: 0,
    failedContactIds: [],
    responses: [
      {
        contactId: contacts.maya,
        type: 'success',
        message: 'Tags updated',
        oldTags: ['vip', 'newsletter'],
        tagsAdded: ['recall'],
        tagsRemoved: [],
      },
      {
        contactId: contacts.felix,
        type: 'success',
        message: 'Tags updated',
        oldTags: [],
        tagsAdded: ['vip', 'recall'],
        tagsRemoved: [],
      },
    ],
  });
});

test('bulk_update_contact_tags returns which contacts kept their tags', async () => {
  const { requests, result } = await runWithCassette(
    bulkUpdateContactTags,
    {
      type: 'remove',
      contacts: [contacts.maya, lakesideContacts.aiden],
      tags: ['vip'],
      removeAllTags: 'true',
    },
    { cassette: 'bulk_update_contact_tags.partial' },
  );

  expect(requests[0]).toMatchObject({
    path: '/contacts/bulk/tags/update/remove',
    body: { tags: ['vip'], removeAllTags: true },
  });
  expect(result).toMatchObject({
    success: false,
    errorCount: 1,
    failedContactIds: [lakesideContacts.aiden],
    responses: [{ tagsRemoved: ['vip', 'newsletter'] }, { type: 'error' }],
  });
});

test('bulk_update_contact_tags fails when no contact was changed', async () => {
  const { message } = await expectFailure(bulkUpdateContactTags, {
    contacts: [lakesideContacts.aiden, 'absent', lakesideContacts.carl],
    tags: ['vip'],
  });
  expect(message).toBe(
    'HighLevel changed none of these contacts: contact does not belong to location; contact id is not a valid firebase id.',
  );
});

test('bulk_update_contact_tags removes all tags only if the operation is to remove tags', async () => {
  const input = { contacts: contacts.maya, tags: 'vip', removeAllTags: true };
  const { message } = await expectFailure(bulkUpdateContactTags, input, { cassette: null });
  expect(message).toBe('Remove All Tags: works only with Remove Tags.');
});
