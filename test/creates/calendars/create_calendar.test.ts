import createCalendar from '../../../creates/calendars/create_calendar';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendarGroups, locationId, users } = seeded;

const settings = {
  name: 'Braces',
  description: 'Fitting and checking of braces',
  groupId: calendarGroups.family,
  calendarType: 'round_robin',
  slug: 'braces',
  widgetSlug: 'braces-widget',
  widgetType: 'default',
  eventType: 'RoundRobin_OptimizeForEqualDistribution',
  eventTitle: '{{contact.name}} and braces',
  eventColor: '#00AA88',
  slotDurationUnit: 'mins',
  slotIntervalUnit: 'mins',
  slotBufferUnit: 'mins',
  preBufferUnit: 'hours',
  allowBookingAfterUnit: 'days',
  allowBookingForUnit: 'months',
  formId: 'EFCjhh0iyIV9SvYUlbA9',
  alertEmail: 'desk@example.com',
  guestType: 'collect_detail',
  consentLabel: 'I agree to be called.',
  formSubmitType: 'RedirectURL',
  formSubmitRedirectURL: 'https://example.com/thanks',
  formSubmitThanksMessage: 'See you soon!',
  notes: 'Bring your insurance card.',
  calendarCoverImage: 'https://example.com/braces.png',
  pixelId: '1171287961',
};

const numbers = {
  slotDuration: 45,
  slotInterval: 15,
  slotBuffer: 10,
  preBuffer: 0.5,
  appoinmentPerSlot: 2,
  appoinmentPerDay: 12,
  allowBookingAfter: 1,
  allowBookingFor: 3,
};

const answers = {
  isActive: false,
  enableRecurring: false,
  stickyContact: true,
  isLivePaymentMode: false,
  autoConfirm: true,
  shouldSendAlertEmailsToAssignedMember: true,
  googleInvitationEmails: false,
  allowReschedule: true,
  allowCancellation: false,
  shouldAssignContactToTeamMember: true,
  shouldSkipAssigningContactForExisting: true,
};

/** Values as Zapier sends them from a form. */
const asText = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));

const stretch = (openHour: number, openMinute: number, closeHour: number, closeMinute: number) => ({
  openHour,
  openMinute,
  closeHour,
  closeMinute,
});

test("create_calendar sends all settings in HighLevel's format", async () => {
  const { requests, result } = await runWithCassette(createCalendar, {
    ...settings,
    ...asText(numbers),
    ...asText(answers),
    teamMembers: [
      {
        teamMemberId: users.dentist,
        teamMemberPriority: 'high',
        teamMemberIsPrimary: 'yes',
        teamMemberLocationKind: 'physical',
        teamMemberPlace: '48 Pier Road',
      },
      { teamMemberId: users.reception, teamMemberLocationKind: 'zoom_conference' },
    ],
    locationConfigurations: [
      { locationKind: 'inbound_call', locationPlace: '+15550100101' },
      { locationKind: 'booker', locationPlace: '' },
    ],
    availabilityType: 'both',
    openHours: [
      { openHoursDays: 'weekdays', openHoursFrom: '09:00', openHoursTo: '12:30' },
      { openHoursDays: 'monday', openHoursFrom: '14:00', openHoursTo: '17:45' },
      { openHoursDays: 'sunday', openHoursFrom: '8:05', openHoursTo: '9:05' },
    ],
    availabilities: [
      { availabilityDate: '2026-12-23', availabilityFrom: '09:00', availabilityTo: '11:00' },
      { availabilityDate: '2026-12-24T00:00:00-08:00' },
      { availabilityDate: '2026-12-23', availabilityFrom: '13:00', availabilityTo: '15:00' },
    ],
    recurringFreq: 'WEEKLY',
    recurringCount: '6',
    recurringBookingOption: 'book_next',
    recurringBookingOverlapDefaultStatus: 'confirmed',
    lookBusyEnabled: 'true',
    lookBusyPercentage: '20',
    notifications: [
      { notificationToContact: 'yes' },
      {
        notificationToSelectedUsers: 'yes',
        notificationSelectedUsers: 'a@example.com,b@example.com',
      },
    ],
  });

  const morning = stretch(9, 0, 12, 30);
  const body = {
    ...settings,
    ...numbers,
    ...answers,
    locationId,
    teamMembers: [
      {
        userId: users.dentist,
        priority: 1,
        isPrimary: true,
        locationConfigurations: [{ kind: 'physical', location: '48 Pier Road' }],
      },
      { userId: users.reception, locationConfigurations: [{ kind: 'zoom_conference' }] },
    ],
    locationConfigurations: [
      { kind: 'inbound_call', location: '+15550100101' },
      { kind: 'booker' },
    ],
    availabilityType: null,
    openHours: [
      { daysOfTheWeek: [0], hours: [stretch(8, 5, 9, 5)] },
      { daysOfTheWeek: [1], hours: [morning, stretch(14, 0, 17, 45)] },
      ...[2, 3, 4, 5].map((day) => ({ daysOfTheWeek: [day], hours: [morning] })),
    ],
    availabilities: [
      {
        date: '2026-12-23T00:00:00.000Z',
        hours: [stretch(9, 0, 11, 0), stretch(13, 0, 15, 0)],
      },
      { date: '2026-12-24T00:00:00.000Z', hours: [] },
    ],
    recurring: {
      freq: 'WEEKLY',
      count: 6,
      bookingOption: 'book_next',
      bookingOverlapDefaultStatus: 'confirmed',
    },
    lookBusyConfig: { enabled: true, LookBusyPercentage: 20 },
    notifications: [
      {
        type: 'email',
        shouldSendToContact: true,
        shouldSendToGuest: false,
        shouldSendToUser: false,
        shouldSendToSelectedUsers: false,
        selectedUsers: '',
      },
      {
        type: 'email',
        shouldSendToContact: false,
        shouldSendToGuest: false,
        shouldSendToUser: false,
        shouldSendToSelectedUsers: true,
        selectedUsers: 'a@example.com,b@example.com',
      },
    ],
  };
  expect(requests).toEqual([
    { method: 'POST', path: '/calendars/', headers: aprilHeaders.json, body },
  ]);
  const { availabilityType: _, ...rest } = body;
  expect(result).toMatchObject({ id: expect.any(String), ...rest });
  expect(result).not.toHaveProperty('calendar');
});

test('create_calendar needs only a name', async () => {
  const { requests, result } = await runWithCassette(
    createCalendar,
    { name: 'Open House', teamMembers: [{ teamMemberId: '' }], slotDuration: '' },
    { cassette: 'create_calendar.plain' },
  );
  expect(requests[0]?.body).toEqual({ locationId, name: 'Open House' });
  expect(result).toMatchObject({ name: 'Open House', isActive: true, slotDuration: 30 });
});

test('create_calendar merges the meeting locations of a user who has several rows', async () => {
  const { requests } = await runWithCassette(
    createCalendar,
    {
      name: 'Ask Ingrid',
      calendarType: 'personal',
      teamMembers: [
        { teamMemberId: users.dentist, teamMemberLocationKind: 'google_conference' },
        {
          teamMemberId: users.dentist,
          teamMemberPriority: 'low',
          teamMemberLocationKind: 'outbound_call',
        },
      ],
      lookBusyEnabled: 'no',
    },
    { cassette: 'create_calendar.personal' },
  );
  expect(requests[0]?.body).toEqual({
    locationId,
    name: 'Ask Ingrid',
    calendarType: 'personal',
    teamMembers: [
      {
        userId: users.dentist,
        priority: 0,
        locationConfigurations: [{ kind: 'google_conference' }, { kind: 'outbound_call' }],
      },
    ],
    lookBusyConfig: { enabled: false, LookBusyPercentage: 0 },
  });
});

test('create_calendar reports that a team member is not a user of the sub-account', async () => {
  const { message } = await expectFailure(createCalendar, {
    name: 'Training',
    calendarType: 'personal',
    teamMembers: [{ teamMemberId: users.coach }],
  });
  expect(message).toMatch(/did not accept this.*User with id ho6K8irq0x9QIWdSazHr not found/);
});

const one = { teamMemberId: 'one' };
const primary = { teamMemberId: 'two', teamMemberIsPrimary: true };
const places = ['physical', 'custom'].map((kind) => ({ ...one, teamMemberLocationKind: kind }));
const hours = { openHoursDays: 'friday', openHoursFrom: '09:00', openHoursTo: '17:00' };

test.each([
  [{ calendarType: 'round_robin' }, /^Team Members: is required for this calendar type\.$/],
  [{ calendarType: 'personal' }, /^Team Members: a personal calendar needs exactly one/],
  [{ calendarType: 'personal', teamMembers: [one, primary] }, /^Team Members: a personal calendar/],
  [{ calendarType: 'collective', teamMembers: [one] }, /^Team Members: one member must be primary/],
  [{ teamMembers: [{ ...one, teamMemberIsPrimary: 1 }, primary] }, /^Team Members: only one/],
  [{ teamMembers: [...places, primary] }, /^Team Members: enter one meeting location/],
  [{ calendarType: 'class_booking', teamMembers: places }, /^Team Members: enter one meeting/],
  [
    { enableRecurring: true, teamMembers: [one, primary] },
    /^Enable Recurring: is only possible with a single/,
  ],
  [
    { calendarType: 'event', locationConfigurations: [{ locationKind: 'zoom_conference' }] },
    /^Meeting Locations: Zoom.* not possible in an event calendar/,
  ],
  [
    { teamMembers: [{ ...one, teamMemberPlace: '48 Pier Road' }] },
    /^Team Members 1, Meeting Location Type: is required with a meeting location\.$/,
  ],
  [{ openHours: [{ ...hours, openHoursTo: '24:00' }] }, /^Open Hours 1, Closes At: is not a time/],
  [
    { openHours: [{ ...hours, openHoursFrom: '9:00 AM', openHoursTo: '5:00 PM' }] },
    /^Open Hours 1, Opens At: is not a time from \S+ to \S+ Open Hours 1, Closes At: is not a time from \S+ to \S+$/,
  ],
  [
    {
      notifications: [{ notificationToSelectedUsers: true, notificationSelectedUsers: ' ' }],
    },
    /Selected Users: is required to send to selected users\.$/,
  ],
  [{ openHours: [{ ...hours, openHoursTo: '8:59' }] }, /^Open Hours 1: must close after it opens/],
  [
    { availabilities: [{ availabilityDate: '2026-12-24', availabilityFrom: '09:00' }] },
    /^Custom Availability 1: needs both times/,
  ],
  [{ recurringCount: 25 }, /^Number of Recurrences: is more than 24\.$/],
  [{ lookBusyEnabled: true }, /^Look Busy Percentage: is required with Look Busy\.$/],
  [{ lookBusyPercentage: 101 }, /^Look Busy Percentage: is more than 100\.$/],
  [{ slotDuration: 0 }, /^Slot Duration: must be more than 0\.$/],
  [
    { notifications: [{ notificationToSelectedUsers: true }] },
    /^Notifications \(Deprecated\) 1, Selected Users: is required to send to selected users\.$/,
  ],
])('create_calendar sends no request for %j', async (wrong, expected) => {
  const values = { name: 'Braces', ...wrong };
  const { message } = await expectFailure(createCalendar, values, { cassette: null });
  expect(message).toMatch(expected);
});

test('create_calendar makes a member primary if one of its lines says so', async () => {
  const teamMembers = ['no', 'yes', ''].map((teamMemberIsPrimary) => ({
    ...one,
    teamMemberIsPrimary,
  }));
  const { requests } = await runWithAnswers(
    createCalendar,
    { name: 'Braces', calendarType: 'collective', teamMembers },
    () => ({ body: { calendar: { id: 'c1' } } }),
  );
  expect(requests[0]?.body).toMatchObject({ teamMembers: [{ userId: 'one', isPrimary: true }] });
});
