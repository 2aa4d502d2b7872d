import { seeded } from '../../sandbox';
import { disguised, storyOf } from '../../scripts/doctor_report';

const url = `https://services.leadconnectorhq.com/contacts/seD4PfOuKoVMLkEZqohJ?locationId=${seeded.locationId}&query=maya`;
const failed = {
  response_status_code: 422,
  request_method: 'GET',
  request_url: url,
  request_headers: 'Authorization: Bearer secret',
  response_content: JSON.stringify({
    message: ['email maya@example.com is taken', 'phone +15125550142'],
    contact: { lastName: 'Lindqvist' },
  }),
  app_cli_version: '1.0.1',
  timestamp: '2026-01-05T09:30:00Z',
};

test('a failed request keeps what explains it, and nobody', () => {
  expect(storyOf(failed)).toBe(
    [
      '422 GET https://services.leadconnectorhq.com/contacts/(id) (locationId, query), version 1.0.1, 2026-01-05T09:30:00Z',
      '    email (email) is taken; phone (number)',
    ].join('\n'),
  );
});

test('what is not JSON is only counted', () => {
  expect(storyOf({ ...failed, response_content: '<html>Maya</html>' })).toContain(
    '(17 characters that are not JSON)',
  );
});

test.each([seeded.locationId, seeded.companyId, 'eyJhbGci.eyJzdWIi.c2ln', 'maya@example.com'])(
  '%s is not shown',
  (secret) => {
    expect(disguised(`It is ${secret}.`)).not.toContain(secret);
  },
);
