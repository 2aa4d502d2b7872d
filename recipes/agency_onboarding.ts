import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const agencyOnboarding: Recipe = {
  title: 'Agency: new sub-account with users, calendars and a snapshot',
  forWhom:
    'You run an agency, and a new customer should have a working sub-account the moment the contract is signed.',
  does: 'A signed contract creates the sub-account from a snapshot, its first admin and a calendar with that admin, then a user for each further person.',
  connection: 'agency',
  before: [
    'The Agency Pro plan. HighLevel does not allow other plans to create sub-accounts through its API.',
    'An agency connection for all sub-accounts, including future ones. Otherwise the app is not installed in the new sub-account, and steps in it fail.',
    'A snapshot with the content that every customer starts with.',
  ],
  needs: { appInNewSubAccounts: true },
  zaps: [
    {
      title: 'A signed contract becomes a working sub-account',
      steps: [
        {
          arrives: 'Contract Signed',
          items: [
            {
              id: 'C-2026-41',
              company: 'Sunrise Dental',
              phone: '+15550104100',
              website: 'https://sunrise-dental.test',
              street: '5 Orchard Lane',
              city: 'Eugene',
              state: 'OR',
              zip: '97401',
              country: 'US',
              time_zone: 'America/Los_Angeles',
              owner_first_name: 'Nadia',
              owner_last_name: 'Farouk',
              owner_email: 'nadia@sunrise-dental.example.com',
              owner_password: 'One-Time-7319!',
              sub_account_id: '',
              staff: [
                {
                  first_name: 'Ben',
                  last_name: 'Ito',
                  email: 'ben@sunrise-dental.example.com',
                  password: 'One-Time-2846!',
                },
                {
                  first_name: 'Carla',
                  last_name: 'Weiss',
                  email: 'carla@sunrise-dental.example.com',
                  password: 'One-Time-5502!',
                },
              ],
            },
          ],
          note: 'from the app for contracts or payments',
        },
        {
          onlyIf: [['{{1.sub_account_id}}', 'Does not exist']],
          note: 'one sub-account for each contract',
        },
        {
          action: 'create_location',
          fields: {
            name: '{{1.company}}',
            snapshotId: choice('Dental practice', seeded.snapshots.dental),
            timezone: '{{1.time_zone}}',
            phone: '{{1.phone}}',
            website: '{{1.website}}',
            address: '{{1.street}}',
            city: '{{1.city}}',
            state: '{{1.state}}',
            postalCode: '{{1.zip}}',
            country: '{{1.country}}',
            prospectInfo_firstName: '{{1.owner_first_name}}',
            prospectInfo_lastName: '{{1.owner_last_name}}',
            prospectInfo_email: '{{1.owner_email}}',
          },
          note: 'with the snapshot Dental practice',
        },
        {
          saves: 'Update Contract',
          into: 'Contracts',
          by: 'id',
          fields: { id: '{{1.id}}', sub_account_id: '{{3.id}}' },
          note: 'so that nobody creates it twice',
        },
        { delay: 'For 10 minutes', note: 'the app and the snapshot arrive' },
        {
          action: 'create_user',
          fields: {
            email: '{{1.owner_email}}',
            firstName: '{{1.owner_first_name}}',
            lastName: '{{1.owner_last_name}}',
            password: '{{1.owner_password}}',
            type: 'account',
            role: 'admin',
            locationIds: ['{{3.id}}'],
          },
          note: 'the admin of the sub-account',
        },
        {
          action: 'create_calendar',
          fields: {
            locationId: '{{3.id}}',
            name: 'Consultations',
            calendarType: 'round_robin',
            teamMembers: [{ teamMemberId: '{{6.id}}', teamMemberPriority: 'medium' }],
            slotDuration: 45,
            slotDurationUnit: 'mins',
            openHours: [
              { openHoursDays: 'weekdays', openHoursFrom: '09:00', openHoursTo: '17:00' },
            ],
          },
          note: 'in the new sub-account',
        },
        {
          loop: '{{1.staff}}',
          values: ['first_name', 'last_name', 'email', 'password'],
          note: 'each further person',
          steps: [
            {
              action: 'create_user',
              fields: {
                email: '{{8.email}}',
                firstName: '{{8.first_name}}',
                lastName: '{{8.last_name}}',
                password: '{{8.password}}',
                type: 'account',
                role: 'user',
                locationIds: ['{{3.id}}'],
                permissions_contactsEnabled: true,
                permissions_conversationsEnabled: true,
                permissions_appointmentsEnabled: true,
                permissions_assignedDataOnly: false,
              },
              note: 'a user of the sub-account',
            },
          ],
        },
      ],
    },
  ],
  expect: [
    'One sub-account with the address, the time zone and the content of the snapshot. The contract has its ID.',
    'One admin, and one user for each person in the list, in this sub-account only.',
    'A calendar in which the admin can be booked on weekdays from 9 to 17.',
  ],
  limits: [
    'A loop runs everything below it, so it comes last.',
    'HighLevel would create a second sub-account with the same name. The second step prevents that: it stops if the contract already has an ID.',
    'HighLevel needs some time to load a snapshot, and no step shows when it is done. The delay is long enough in most cases.',
    'The Zap history contains the passwords that a Zap sends. Use passwords that work for one login only.',
  ],
};
