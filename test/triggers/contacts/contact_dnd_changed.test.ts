import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import contactDndChanged from '../../../triggers/contacts/contact_dnd_changed';

const { contacts, locationId } = seeded;

const search = { method: 'POST', path: '/contacts/search', headers: headers.json };

const body = {
  locationId,
  sort: [{ field: 'dateAdded', direction: 'desc' }],
  pageLimit: 10,
};

const meta = { isLoadingSample: true };

test('contact_dnd_changed returns contacts with Do Not Disturb as samples', async () => {
  const { requests, result } = await runWithCassette(
    contactDndChanged,
    {},
    { meta, cassette: 'contact_dnd_changed.sample' },
  );
  const filters = [{ field: 'dnd', operator: 'eq', value: true }];
  expect(requests[0]).toEqual({ ...search, body: { ...body, filters } });
  expect(result).toMatchObject([
    { id: contacts.marcus, dnd: true, changedTo: 'on' },
    { id: contacts.noah, dnd: true, changedTo: 'on' },
  ]);
});

test('contact_dnd_changed reads every contact with the tag for one channel', async () => {
  const { requests, result } = await runWithCassette(
    contactDndChanged,
    { channel: 'SMS', dndEvent: 'either', tag: 'vip' },
    { meta, cassette: 'contact_dnd_changed.channel.sample' },
  );
  const filters = [{ field: 'tags', operator: 'eq', value: 'vip' }];
  expect(requests[0]).toEqual({ ...search, body: { ...body, filters } });
  expect(result).toMatchObject([
    { id: contacts.naomi, changedTo: 'off' },
    { id: contacts.kenji },
    { id: contacts.maya, dndSettings: { SMS: { status: 'inactive' } } },
  ]);
});

test('contact_dnd_changed remembers these contacts in its first poll and starts no run', async () => {
  const { requests, result } = await runWithCassette(contactDndChanged, { dndEvent: 'either' });
  expect(requests).toHaveLength(1);
  expect(result).toEqual([]);
});

test('contact_dnd_changed reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(contactDndChanged, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*not have access/);
});
