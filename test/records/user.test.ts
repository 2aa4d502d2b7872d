import { runWithAnswers } from '../../harness/driver';
import getUser from '../../triggers/users/get_user';

test("a user has scopes as a list and phone numbers by sub-account, whatever the response's format", async () => {
  const read = async (body: object) =>
    (await runWithAnswers(getUser, { userId: 'one' }, () => ({ body }))).result;

  expect(
    await read({ id: 'one', scopes: 'contacts.write,campaigns.readonly', lcPhone: null }),
  ).toMatchObject([{ id: 'one', scopes: ['contacts.write', 'campaigns.readonly'], lcPhone: [] }]);
  expect(
    await read({ id: 'one', scopes: ['contacts.write'], lcPhone: { two: '+15550100211' } }),
  ).toMatchObject([
    { scopes: ['contacts.write'], lcPhone: [{ locationId: 'two', number: '+15550100211' }] },
  ]);
});
