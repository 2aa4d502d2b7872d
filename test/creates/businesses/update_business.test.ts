import updateBusiness from '../../../creates/businesses/update_business';
import { sandboxMoment } from '../../../harness/moment';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { cedarSchool } = seeded.businesses;

test('update_business sends only the given values and returns the whole business', async () => {
  const { requests, result } = await runWithCassette(updateBusiness, {
    businessId: cedarSchool,
    name: '',
    website: 'https://cedar-school.test',
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/businesses/${cedarSchool}`,
      headers: headers.json,
      body: { website: 'https://cedar-school.test' },
    },
  ]);
  expect(result).toMatchObject({
    id: cedarSchool,
    name: 'Cedar School',
    email: 'office@cedar-school.example.com',
    website: 'https://cedar-school.test',
    updatedBy: { source: 'INTEGRATION' },
    updatedAt: sandboxMoment,
  });
});

test('update_business reports an unknown business', async () => {
  const input = { businessId: 'absentBusiness', name: 'Delgado Tiles' };
  const { message } = await expectFailure(updateBusiness, input);
  expect(message).toMatch(/did not accept this.*Business with id absentBusiness not found/);
});
