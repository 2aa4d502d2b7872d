import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get } = useSandbox();
const { locationId, companyId, agencyToken: token } = seeded;

const names = (records: { name: string }[]) => records.map(({ name }) => name);

test('an agency lists all its sub-accounts, a sub-account only itself', async () => {
  const all = await get(`/locations/search?companyId=${companyId}`, { token });
  expect(names(all.body.locations)).toEqual([
    'Harbor Dental',
    'Lakeside Fitness',
    'Pinecrest Realty',
  ]);
  const page = await get('/locations/search?order=desc&limit=1&skip=1', { token });
  expect(names(page.body.locations)).toEqual(['Lakeside Fitness']);
  expect(names((await get('/locations/search')).body.locations)).toEqual(['Harbor Dental']);
  expect((await get('/locations/search?companyId=other', { token })).status).toBe(403);
});

test('a sub-account returns itself, its custom fields and the time zones', async () => {
  const { body } = await get(`/locations/${locationId}`);
  expect(body.location).toMatchObject({ id: locationId, companyId, name: 'Harbor Dental' });
  const fields = async (model: string) =>
    (await get(`/locations/${locationId}/customFields?model=${model}`)).body.customFields;
  const types = (await fields('contact')).map(({ dataType }: { dataType: string }) => dataType);
  expect(new Set(types).size).toBe(13);
  expect(await fields('opportunity')).toHaveLength(4);
  expect(await fields('all')).toHaveLength(17);
  const { timeZones } = (await get(`/locations/${locationId}/timezones`)).body;
  expect(timeZones).toContain('America/New_York');
});

test('an agency reads its company', async () => {
  const { body } = await get(`/companies/${companyId}`, { token });
  expect(body.company).toMatchObject({ name: 'Northwind Growth Partners', locationCount: 3 });
  expect((await get('/companies/other', { token })).status).toBe(403);
});

test('users are searched with a company and listed without', async () => {
  const found = await get(`/users/search?companyId=${companyId}&limit=2&sortDirection=desc`, {
    token,
  });
  expect(found.body.count).toBe(4);
  expect(names(found.body.users)).toEqual(['Owen Bright', 'Tomas Reed']);
  expect((await get(`/users/search?companyId=${companyId}&query=ingrid`)).body.count).toBe(1);
  expect((await get('/users/search')).status).toBe(401);
  expect((await get(`/users/?locationId=${locationId}`)).body.users).toHaveLength(3);
  expect((await get(`/users/?locationId=${locationId}&companyId=${companyId}`)).status).toBe(422);
});

test('businesses, campaigns, workflows and calendars are listed', async () => {
  const listed = async (path: string, version?: string) =>
    (
      await get(
        `${path}${path.includes('?') ? '&' : '?'}locationId=${locationId}`,
        version ? { version } : {},
      )
    ).body;
  expect((await listed('/businesses/')).businesses).toHaveLength(3);
  expect((await listed('/businesses/?skip=1&limit=1')).businesses).toHaveLength(1);
  expect((await listed('/campaigns/')).campaigns).toHaveLength(2);
  expect((await listed('/campaigns/?status=draft')).campaigns).toHaveLength(1);
  expect((await listed('/workflows/')).workflows).toHaveLength(2);
  expect((await listed('/calendars/', '2021-04-15')).calendars).toHaveLength(2);
  const shown = await listed('/calendars/?showDrafted=false', '2021-04-15');
  expect(names(shown.calendars)).toEqual(['Check-ups']);
});
