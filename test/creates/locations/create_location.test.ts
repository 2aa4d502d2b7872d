import createLocation from '../../../creates/locations/create_location';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { companyId, snapshots } = seeded;
const connection = connections.agency;

test('create_location creates a sub-account with every field', async () => {
  const { requests, result } = await runWithCassette(
    createLocation,
    {
      name: 'Delgado Tiles',
      phone: '+15550109999',
      website: 'https://example.com',
      address: '3535 1st St N',
      city: 'Dolomite',
      state: 'AL',
      postalCode: '35061',
      country: 'us',
      timezone: 'America/Chicago',
      snapshotId: snapshots.dental,
      prospectInfo_firstName: 'Rosa',
      prospectInfo_lastName: 'Delgado',
      prospectInfo_email: 'rosa@example.com',
      settings_allowDuplicateContact: 'true',
      settings_allowFacebookNameMerge: false,
      social_instagram: 'https://instagram.com/example',
      social_googlePlacesId: 'ChIJJGPdVbQTrjsRGUkefteUeFk',
      twilio_sid: 'AC0',
      twilio_authToken: 'made-up',
      mailgun_domain: 'mail.example.com',
      mailgun_apiKey: 'made-up',
    },
    { connection },
  );

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/locations/',
      headers: { ...headers.json, authorization: 'Bearer agency-token' },
      body: {
        companyId,
        name: 'Delgado Tiles',
        phone: '+15550109999',
        website: 'https://example.com',
        address: '3535 1st St N',
        city: 'Dolomite',
        state: 'AL',
        postalCode: '35061',
        country: 'US',
        timezone: 'America/Chicago',
        snapshotId: snapshots.dental,
        prospectInfo: { firstName: 'Rosa', lastName: 'Delgado', email: 'rosa@example.com' },
        settings: { allowDuplicateContact: true, allowFacebookNameMerge: false },
        social: {
          instagram: 'https://instagram.com/example',
          googlePlacesId: 'ChIJJGPdVbQTrjsRGUkefteUeFk',
        },
        twilio: { sid: 'AC0', authToken: 'made-up' },
        mailgun: { domain: 'mail.example.com', apiKey: 'made-up' },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.stringMatching(/^\w{20}$/),
    companyId,
    name: 'Delgado Tiles',
    email: 'rosa@example.com',
    country: 'US',
    settings: { allowDuplicateContact: true, allowDuplicateOpportunity: false },
    social: { instagram: 'https://instagram.com/example' },
  });
  expect(result).not.toHaveProperty('traceId');
});

test('create_location needs only a name', async () => {
  const { requests, result } = await runWithCassette(
    createLocation,
    { name: 'Delgado Tiles', city: '' },
    { cassette: 'create_location.bare', connection },
  );
  expect(requests[0]?.body).toEqual({ companyId, name: 'Delgado Tiles' });
  expect(result).toMatchObject({ name: 'Delgado Tiles', companyId });
});

test('create_location reports an unknown snapshot', async () => {
  const input = { name: 'Delgado Tiles', snapshotId: snapshots.foreign };
  const { message } = await expectFailure(createLocation, input, { connection });
  expect(message).toMatch(/did not accept this.*Snapshot with id \w+ not found/);
});

test('create_location rejects incomplete groups of fields', async () => {
  const { message } = await expectFailure(
    createLocation,
    {
      name: 'Delgado Tiles',
      country: 'Atlantis',
      prospectInfo_firstName: 'Rosa',
      twilio_sid: 'AC0',
      mailgun_domain: 'mail.example.com',
    },
    { cassette: null, connection },
  );
  expect(message).toContain('Country: is not a two-letter country code, like US.');

  const halves = await expectFailure(
    createLocation,
    { name: 'Delgado Tiles', prospectInfo_firstName: 'Rosa', twilio_sid: 'AC0' },
    { cassette: null, connection },
  );
  expect(halves.message).toBe(
    'Prospect First Name, Prospect Last Name and Prospect Email: fill in all of these fields or none. ' +
      'Twilio Account SID and Twilio Auth Token: fill in all of these fields or none.',
  );
});

test('create_location requires an agency connection', async () => {
  const input = { name: 'Delgado Tiles' };
  const { message } = await expectFailure(createLocation, input, { cassette: null });
  expect(message).toMatch(
    /^This step needs an? agency connection with the scope locations\.write\./,
  );
});

test('the form of create_location shows which plan it needs', () => {
  expect(createLocation.display.description).toContain('Agency Pro plan');
});
