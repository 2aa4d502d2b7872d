import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getCompany from '../../../triggers/companies/get_company';

const { companyId, foreignCompanyId } = seeded;
const connection = connections.agency;

test('get_company returns the agency after every change', async () => {
  const { requests, result } = await runWithCassette(getCompany, {}, { connection });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/companies/${companyId}`,
      headers: { ...headers.plain, authorization: 'Bearer agency-token' },
    },
  ]);
  expect(result).toMatchObject([
    {
      id: companyId,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      name: 'Northwind Growth Partners',
      plan: 3,
      locationCount: 3,
    },
  ]);
});

test('get_company reports that the connection has no access to the agency', async () => {
  const { message } = await expectFailure(
    getCompany,
    {},
    { connection: { ...connection, companyId: foreignCompanyId } },
  );
  expect(message).toMatch(/^HighLevel refused this.*scope companies\.readonly.*Forbidden resource/);
});

test('get_company requires an agency connection', async () => {
  const { message } = await expectFailure(getCompany, {}, { cassette: null });
  expect(message).toMatch(
    /^This step needs an? agency connection with the scope companies\.readonly\./,
  );
});
