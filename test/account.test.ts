import { anonymous } from '../harness/account';

test('a live recording contains no personal data and no token', () => {
  const disguised = anonymous(
    JSON.stringify({
      email: 'rosa.delgado+zap@tiles.co.uk',
      kept: 'maya@example.com, liam@clinic.test',
      phone: '+4915112345678',
      ours: '+15550101234',
      token: `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`,
    }),
  );
  expect(JSON.parse(disguised)).toEqual({
    email: 'someone@example.com',
    kept: 'maya@example.com, liam@clinic.test',
    phone: '+15550000000',
    ours: '+15550101234',
    token: 'access-token',
  });
});
