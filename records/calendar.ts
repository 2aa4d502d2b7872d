import { flag, group, type Item, list, moment, number, record, text } from '../operation';
import { version1 } from './version_1';

const locations = list(
  group({
    kind: text('physical', { label: 'Meeting Locations Kind' }),
    location: text('48 Pier Road', { label: 'Meeting Locations Place' }),
    meetingId: text('custom_0', { label: 'Meeting Locations ID' }),
  }),
);

const hours = (of: string) =>
  list(
    group({
      openHour: number(9, { label: `${of} Open Hour` }),
      openMinute: number(0, { label: `${of} Open Minute` }),
      closeHour: number(17, { label: `${of} Close Hour` }),
      closeMinute: number(30, { label: `${of} Close Minute` }),
    }),
  );

/** A calendar, with all of its settings. */
export const calendar = record(
  {
    id: text('keBJkFnXZAirr3kXUUOi'),
    name: text('Check-ups'),
    description: text('Half an hour in the chair.'),
    calendarType: text('round_robin'),
    isActive: flag(true),
    groupId: text('BqTwX8QFwXzpegMve9EQ'),
    slug: text('check-ups'),
    widgetSlug: text('check-ups'),
    widgetType: text('classic'),
    eventType: text('RoundRobin_OptimizeForAvailability', {
      label: 'Round Robin Distribution',
    }),
    eventTitle: text('{{contact.name}}'),
    eventColor: text('#039be5'),
    teamMembers: list(
      group({
        userId: text('VCa734uS5pGAZuP4EP0u'),
        priority: number(0.5),
        isPrimary: flag(true),
        meetingLocationType: text('address'),
        meetingLocation: text('48 Pier Road'),
        locationConfigurations: list(
          group({
            kind: text('physical', { label: 'Team Members Meeting Location Kind' }),
            location: text('48 Pier Road', { label: 'Team Members Meeting Location Place' }),
            meetingId: text('custom_0', { label: 'Team Members Meeting ID' }),
          }),
        ),
      }),
    ),
    locationConfigurations: locations,
    meetingLocation: text('48 Pier Road'),
    slotDuration: number(30),
    slotDurationUnit: text('mins'),
    slotInterval: number(30),
    slotIntervalUnit: text('mins'),
    slotBuffer: number(10, { label: 'Buffer After' }),
    slotBufferUnit: text('mins', { label: 'Buffer After Unit' }),
    preBuffer: number(5, { label: 'Buffer Before' }),
    preBufferUnit: text('mins', { label: 'Buffer Before Unit' }),
    // The API misspells both.
    appoinmentPerSlot: number(1, { label: 'Appointments Per Slot' }),
    appoinmentPerDay: number(12, { label: 'Appointments Per Day' }),
    allowBookingAfter: number(1, { label: 'Minimum Notice' }),
    allowBookingAfterUnit: text('days', { label: 'Minimum Notice Unit' }),
    allowBookingFor: number(3, { label: 'Booking Range' }),
    allowBookingForUnit: text('months', { label: 'Booking Range Unit' }),
    availabilityType: number(0),
    openHours: list(
      group({
        daysOfTheWeek: list(number(1), { label: 'Open Hours Days of the Week' }),
        hours: hours('Open Hours'),
      }),
    ),
    availabilities: list(
      group({
        id: text('66a9d3f2b7c14e0012ab34cd', { label: 'Custom Availability ID' }),
        date: moment('2026-12-24T00:00:00.000Z', { label: 'Custom Availability Date' }),
        hours: hours('Custom Availability'),
        deleted: flag(false, { label: 'Custom Availability Deleted' }),
      }),
    ),
    enableRecurring: flag(false),
    recurring: group({
      freq: text('WEEKLY', { label: 'Recurring Frequency' }),
      count: number(6, { label: 'Number of Recurrences' }),
      bookingOption: text('skip'),
      bookingOverlapDefaultStatus: text('confirmed', { label: 'Recurring Overlap Status' }),
    }),
    autoConfirm: flag(true),
    allowReschedule: flag(true),
    allowCancellation: flag(true),
    googleInvitationEmails: flag(false),
    shouldSendAlertEmailsToAssignedMember: flag(true, { label: 'Alert Assigned Member' }),
    alertEmail: text('front.desk@harbor-dental.example.com'),
    shouldAssignContactToTeamMember: flag(true, { label: 'Assign Contact to Team Member' }),
    shouldSkipAssigningContactForExisting: flag(true, {
      label: 'Skip Assigning Existing Contacts',
    }),
    formId: text('EFCjhh0iyIV9SvYUlbA9'),
    stickyContact: flag(true),
    guestType: text('count_only', { label: 'Guests' }),
    consentLabel: text('I agree to be called about my appointment.'),
    formSubmitType: text('ThankYouMessage', { label: 'After Booking' }),
    formSubmitRedirectURL: text('https://harbor-dental.example.com/thanks', {
      label: 'Redirect URL',
    }),
    formSubmitThanksMessage: text('See you soon!', { label: 'Thank You Message' }),
    notes: text('Bring your insurance card.'),
    calendarCoverImage: text('https://harbor-dental.example.com/chair.png', {
      label: 'Cover Image URL',
    }),
    pixelId: text('1171287961'),
    isLivePaymentMode: flag(true, { label: 'Live Payment Mode' }),
    lookBusyConfig: group({
      enabled: flag(false, { label: 'Look Busy' }),
      LookBusyPercentage: number(20, { label: 'Look Busy Percentage' }),
    }),
    notifications: list(
      group({
        type: text('email'),
        shouldSendToContact: flag(true, { label: 'Notifications Send to Contact' }),
        shouldSendToGuest: flag(false, { label: 'Notifications Send to Guests' }),
        shouldSendToUser: flag(true, { label: 'Notifications Send to Assigned User' }),
        shouldSendToSelectedUsers: flag(true, {
          label: 'Notifications Send to Selected Users',
        }),
        selectedUsers: text('front.desk@harbor-dental.example.com'),
      }),
    ),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.calendar, normalize: (calendar) => tidied(calendar) },
);

/**
 * The list has the open hours as an object instead of the documented list, and the number of
 * appointments per slot also under its correct spelling (docs/highlevel_quirks.md#calendar-fields).
 */
const tidied = ({ appointmentPerSlot, openHours, ...calendar }: Item): Item => ({
  ...calendar,
  ...(openHours !== undefined && { openHours: listed(openHours) }),
  ...(appointmentPerSlot !== undefined && {
    appoinmentPerSlot: calendar.appoinmentPerSlot ?? appointmentPerSlot,
  }),
});

/** An object is either a single entry, or holds the entries under names of its own. */
const listed = (openHours: unknown): unknown => {
  if (typeof openHours !== 'object' || openHours === null || Array.isArray(openHours)) {
    return openHours;
  }
  return 'hours' in openHours ? [openHours] : Object.values(openHours);
};
