import createBusiness from '../../../creates/businesses/create_business';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, locations } = seeded;

test("create_business sends the form's values and returns the business", async () => {
  const form = {
    name: 'Delgado Tiles',
    phone: '+15550109999',
    email: 'office@example.com',
    website: 'https://example.com',
    address: '3535 1st St N',
    city: 'Portland',
    state: 'OR',
    postalCode: '97205',
    country: 'US',
    description: 'Tiles and tilers',
  };
  const { requests, result } = await runWithCassette(createBusiness, form);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/businesses/',
      headers: headers.json,
      body: { ...form, locationId },
    },
  ]);
  expect(result).toMatchObject({ ...form, id: expect.any(String), locationId });
  expect(result).not.toHaveProperty('success');
});

test('create_business reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(
    createBusiness,
    { name: 'Delgado Tiles' },
    { connection },
  );
  expect(message).toMatch(/^HighLevel refused this.*scope businesses\.write.*does not have access/);
});

test('create_business reports the invalid fields', async () => {
  const { message } = await expectFailure(createBusiness, { email: 'office' }, { cassette: null });
  expect(message).toBe('Name: is required. Email: is not an email address.');
});
