import { flag, group, type Item, list, moment, number, record, text } from '../operation';
import { version1 } from './version_1';

const locations = list(
  group({ kind: text('physical'), location: text('48 Pier Road'), meetingId: text('custom_0') }),
);

const hours = (of: string) =>
  list(
    group({
      openHour: number(9).meta({ label: `${of} Open Hour` }),
      openMinute: number(0).meta({ label: `${of} Open Minute` }),
      closeHour: number(17).meta({ label: `${of} Close Hour` }),
      closeMinute: number(30).meta({ label: `${of} Close Minute` }),
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
    eventType: text('RoundRobin_OptimizeForAvailability').meta({
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
            kind: text('physical').meta({ label: 'Team Members Meeting Location Kind' }),
            location: text('48 Pier Road').meta({ label: 'Team Members Meeting Location Place' }),
            meetingId: text('custom_0').meta({ label: 'Team Members Meeting ID' }),
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
    slotBuffer: number(10).meta({ label: 'Buffer After' }),
    slotBufferUnit: text('mins').meta({ label: 'Buffer After Unit' }),
    preBuffer: number(5).meta({ label: 'Buffer Before' }),
    preBufferUnit: text('mins').meta({ label: 'Buffer Before Unit' }),
    // Misspelt by the API, both of them.
    appoinmentPerSlot: number(1).meta({ label: 'Appointments Per Slot' }),
    appoinmentPerDay: number(12).meta({ label: 'Appointments Per Day' }),
    allowBookingAfter: number(1).meta({ label: 'Minimum Notice' }),
    allowBookingAfterUnit: text('days').meta({ label: 'Minimum Notice Unit' }),
    allowBookingFor: number(3).meta({ label: 'Booking Range' }),
    allowBookingForUnit: text('months').meta({ label: 'Booking Range Unit' }),
    availabilityType: number(0),
    openHours: list(
      group({
        daysOfTheWeek: list(number(1)).meta({ label: 'Open Hours Days of the Week' }),
        hours: hours('Open Hours'),
      }),
    ),
    availabilities: list(
      group({
        id: text('66a9d3f2b7c14e0012ab34cd'),
        date: moment('2026-12-24T00:00:00.000Z'),
        hours: hours('Availabilities'),
        deleted: flag(false),
      }),
    ),
    enableRecurring: flag(false),
    recurring: group({
      freq: text('WEEKLY').meta({ label: 'Recurring Frequency' }),
      count: number(6).meta({ label: 'Number of Recurrences' }),
      bookingOption: text('skip'),
      bookingOverlapDefaultStatus: text('confirmed').meta({ label: 'Recurring Overlap Status' }),
    }),
    autoConfirm: flag(true),
    allowReschedule: flag(true),
    allowCancellation: flag(true),
    googleInvitationEmails: flag(false),
    shouldSendAlertEmailsToAssignedMember: flag(true).meta({ label: 'Alert Assigned Member' }),
    alertEmail: text('front.desk@harbor-dental.example.com'),
    shouldAssignContactToTeamMember: flag(true).meta({ label: 'Assign Contact to Team Member' }),
    shouldSkipAssigningContactForExisting: flag(true).meta({
      label: 'Skip Assigning Existing Contacts',
    }),
    formId: text('EFCjhh0iyIV9SvYUlbA9'),
    stickyContact: flag(true),
    guestType: text('count_only').meta({ label: 'Guests' }),
    consentLabel: text('I agree to be called about my appointment.'),
    formSubmitType: text('ThankYouMessage').meta({ label: 'After Booking' }),
    formSubmitRedirectURL: text('https://harbor-dental.example.com/thanks').meta({
      label: 'Redirect URL',
    }),
    formSubmitThanksMessage: text('See you soon!').meta({ label: 'Thank You Message' }),
    notes: text('Bring your insurance card.'),
    calendarCoverImage: text('https://harbor-dental.example.com/chair.png').meta({
      label: 'Cover Image URL',
    }),
    pixelId: text('1171287961'),
    isLivePaymentMode: flag(true).meta({ label: 'Live Payment Mode' }),
    lookBusyConfig: group({
      enabled: flag(false).meta({ label: 'Look Busy' }),
      LookBusyPercentage: number(20).meta({ label: 'Look Busy Percentage' }),
    }),
    notifications: list(
      group({
        type: text('email'),
        shouldSendToContact: flag(true).meta({ label: 'Notifications Send to Contact' }),
        shouldSendToGuest: flag(false).meta({ label: 'Notifications Send to Guests' }),
        shouldSendToUser: flag(true).meta({ label: 'Notifications Send to Assigned User' }),
        shouldSendToSelectedUsers: flag(true).meta({
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
 * The list gives the open hours as an object in place of the documented list, and has the number
 * of appointments per slot under its right spelling as well
 * (docs/highlevel_quirks.md#calendar-fields).
 */
const tidied = ({ appointmentPerSlot, openHours, ...calendar }: Item): Item => ({
  ...calendar,
  ...(openHours !== undefined && { openHours: listed(openHours) }),
  ...(appointmentPerSlot !== undefined && {
    appoinmentPerSlot: calendar.appoinmentPerSlot ?? appointmentPerSlot,
  }),
});

/** An object is either the one entry of the list, or has the entries under names of their own. */
const listed = (openHours: unknown): unknown => {
  if (typeof openHours !== 'object' || openHours === null || Array.isArray(openHours)) {
    return openHours;
  }
  return 'hours' in openHours ? [openHours] : Object.values(openHours);
};
