import * as z from 'zod';
import { choice } from '../operation';
import { calendarGroupId } from './calendar_group';
import { availabilities, availabilitiesOf, openHours, openHoursOf } from './calendar_hours';
import {
  locationConfigurations,
  locationConfigurationsOf,
  teamFaults,
  teamMembers,
  teamMembersOf,
} from './calendar_team';
import { choicesFrom } from './choices';
import { id, longText } from './kinds';

/** A calendar of the sub-account. */
export const calendarId = () => id().meta({ label: 'Calendar', ...choicesFrom('calendar') });

type Unit = 'mins' | 'hours' | 'days' | 'weeks' | 'months';

const units: Record<Unit, string> = {
  mins: 'Minutes',
  hours: 'Hours',
  days: 'Days',
  weeks: 'Weeks',
  months: 'Months',
};

const unit = <U extends Unit>(label: string, ...names: U[]) =>
  z
    .enum(names)
    .optional()
    .meta({ label, choices: Object.fromEntries(names.map((name) => [name, units[name]])) });

const amount = () => z.number().min(0).optional();

const duration = () => z.number().positive({ error: 'must be more than 0.' }).optional();

const yesOrNo = () => z.boolean().optional();

/** The notifications in a calendar, which the API still accepts here besides its notification endpoints. */
const notifications = () =>
  z
    .array(
      z
        .object({
          notificationToContact: z.boolean().default(false).meta({ label: 'Send to Contact' }),
          notificationToGuest: z.boolean().default(false).meta({ label: 'Send to Guests' }),
          notificationToUser: z.boolean().default(false).meta({ label: 'Send to Assigned User' }),
          notificationToSelectedUsers: z
            .boolean()
            .default(false)
            .meta({ label: 'Send to Selected Users' }),
          notificationSelectedUsers: z.string().trim().optional().meta({
            label: 'Selected Users',
            description: "The users' email addresses, separated by commas.",
          }),
          notificationType: z.enum(['email']).default('email').meta({ label: 'Type' }),
        })
        .refine((line) => !line.notificationToSelectedUsers || line.notificationSelectedUsers, {
          path: ['notificationSelectedUsers'],
          error: 'is required to send to selected users.',
        }),
    )
    .meta({ label: 'Notifications (Deprecated)' });

/** The fields for creating a calendar; updating one has all that can be changed. */
export const calendarForm = {
  name: z.string(),
  calendarType: z
    .enum(['round_robin', 'event', 'class_booking', 'collective', 'service_booking', 'personal'])
    .optional()
    .describe('The type cannot be changed later.'),
  description: longText().optional(),
  teamMembers: teamMembers().optional(),
  eventType: choice({
    RoundRobin_OptimizeForAvailability: 'Optimize for Availability',
    RoundRobin_OptimizeForEqualDistribution: 'Optimize for Equal Distribution',
  })
    .optional()
    .meta({
      label: 'Round Robin Distribution',
    }),
  groupId: calendarGroupId().optional(),
  slotDuration: duration().describe('How long an appointment takes. A new calendar has 30.'),
  slotDurationUnit: unit('Slot Duration Unit', 'mins', 'hours'),
  slotInterval: duration().describe('The time from one start to the next. A new calendar has 30.'),
  slotIntervalUnit: unit('Slot Interval Unit', 'mins', 'hours'),
  locationConfigurations: locationConfigurations().optional(),
  availabilityType: choice({
    open_hours: 'Open Hours',
    custom: 'Custom Availability',
    both: 'Both',
  })
    .optional()
    .meta({
      label: 'Availability Type',
      description: 'Which hours can be booked: weekly hours, hours of single dates, or both.',
    }),
  openHours: openHours().optional(),
  availabilities: availabilities().optional(),
  slotBuffer: amount().meta({
    label: 'Buffer After',
    description: 'The time that is kept free after an appointment.',
  }),
  slotBufferUnit: unit('Buffer After Unit', 'mins', 'hours'),
  preBuffer: amount().meta({
    label: 'Buffer Before',
    description: 'The time that is kept free before an appointment.',
  }),
  preBufferUnit: unit('Buffer Before Unit', 'mins', 'hours'),
  // The API misspells both names (docs/highlevel_quirks.md#misspelt-names).
  appoinmentPerSlot: amount().meta({
    label: 'Appointments Per Slot',
    description: 'How many bookings each user can have in a slot, or how many seats a class has.',
  }),
  appoinmentPerDay: amount().meta({ label: 'Appointments Per Day' }),
  allowBookingAfter: amount().meta({
    label: 'Minimum Notice',
    description: 'How long before its start an appointment must be booked.',
  }),
  allowBookingAfterUnit: unit('Minimum Notice Unit', 'hours', 'days', 'weeks', 'months'),
  allowBookingFor: amount().meta({
    label: 'Booking Range',
    description: 'How far into the future appointments can be booked.',
  }),
  allowBookingForUnit: unit('Booking Range Unit', 'days', 'weeks', 'months'),
  eventTitle: z
    .string()
    .optional()
    .describe('The title of each appointment. You can use values like {{contact.name}}.'),
  autoConfirm: yesOrNo().describe('Confirms each appointment as soon as it is booked.'),
  allowReschedule: yesOrNo().describe('Lets contacts move their appointments.'),
  allowCancellation: yesOrNo().describe('Lets contacts cancel their appointments.'),
  enableRecurring: yesOrNo().describe(
    'Lets contacts book a series of appointments. Only for calendars with one team member.',
  ),
  recurringFreq: choice({ DAILY: 'Daily', WEEKLY: 'Weekly', MONTHLY: 'Monthly' }).optional().meta({
    label: 'Recurring Frequency',
  }),
  recurringCount: z.int().min(1).max(24).optional().meta({ label: 'Number of Recurrences' }),
  recurringBookingOption: choice({
    skip: 'Skip the Slot',
    continue: 'Book the Slot Anyway',
    book_next: 'Book the Next Slot',
  })
    .optional()
    .meta({
      label: 'Recurring Booking Option',
      description: 'What to do when a slot of a series is taken.',
    }),
  recurringBookingOverlapDefaultStatus: z.enum(['confirmed', 'new']).optional().meta({
    label: 'Recurring Overlap Status',
    description: 'The status of an appointment of a series whose slot is taken.',
  }),
  isActive: yesOrNo().describe('Choose No for a draft that cannot be booked.'),
  slug: z.string().trim().optional().describe("The last part of the booking page's URL."),
  widgetSlug: z.string().trim().optional().describe("The last part of the calendar widget's URL."),
  widgetType: choice({ default: 'Neo', classic: 'Classic' })
    .optional()
    .meta({ label: 'Widget Layout' }),
  eventColor: z.string().trim().optional().describe('A hex color, like #039BE5.'),
  googleInvitationEmails: yesOrNo().describe('Also sends invitations from Google Calendar.'),
  shouldSendAlertEmailsToAssignedMember: yesOrNo().meta({ label: 'Alert Assigned Member' }),
  alertEmail: z
    .string()
    .trim()
    .optional()
    .describe('An email address that is notified of each booking.'),
  shouldAssignContactToTeamMember: yesOrNo().meta({ label: 'Assign Contact to Team Member' }),
  shouldSkipAssigningContactForExisting: yesOrNo().meta({
    label: 'Skip Assigning Existing Contacts',
    description: 'Contacts who are already assigned to a user stay with that user.',
  }),
  formId: id()
    .optional()
    .describe('The ID of the booking form. You find it in the URL of the form.'),
  stickyContact: yesOrNo().describe('Fills in the form for a contact who has booked before.'),
  guestType: choice({ count_only: 'Number of Guests', collect_detail: 'Details of Each Guest' })
    .optional()
    .meta({
      label: 'Guests',
      description: 'What the form asks of the guests that a contact brings.',
    }),
  consentLabel: z.string().optional().describe('The text beside the consent box of the form.'),
  formSubmitType: choice({
    RedirectURL: 'Redirect to a URL',
    ThankYouMessage: 'Show a Thank You Message',
  })
    .optional()
    .meta({
      label: 'After Booking',
    }),
  formSubmitRedirectURL: z.string().trim().optional().meta({ label: 'Redirect URL' }),
  formSubmitThanksMessage: longText().optional().meta({ label: 'Thank You Message' }),
  notes: longText().optional().describe('More notes about the calendar.'),
  calendarCoverImage: z.string().trim().optional().meta({
    label: 'Cover Image URL',
    description: 'The public URL of the image, starting with https.',
  }),
  pixelId: z
    .string()
    .trim()
    .optional()
    .describe('The ID of the Facebook pixel that counts bookings.'),
  isLivePaymentMode: yesOrNo().meta({
    label: 'Live Payment Mode',
    description: 'Choose No to take test payments only.',
  }),
  lookBusyEnabled: yesOrNo().meta({
    label: 'Look Busy',
    description: 'Hides some of the free slots.',
  }),
  lookBusyPercentage: z.number().min(0).max(100).optional().meta({
    label: 'Look Busy Percentage',
    description: 'The percentage of free slots to hide, from 0 to 100.',
  }),
  notifications: notifications().optional(),
};

type Form = Partial<z.output<z.ZodObject<typeof calendarForm>>>;

/** Reports combinations of fields that HighLevel would reject. */
export const checkCalendar = (form: Form, context: z.RefinementCtx): void => {
  for (const fault of teamFaults(form)) context.addIssue(fault);
  if (form.lookBusyEnabled && form.lookBusyPercentage === undefined) {
    context.addIssue('Look Busy Percentage: is required with Look Busy.');
  }
};

/** Null means both (calendars.json, description of availabilityType). */
const availabilityTypes = { open_hours: 0, custom: 1, both: null };

/** The request body for the values of `calendarForm`. */
export const calendarBody = ({
  teamMembers,
  locationConfigurations,
  availabilityType,
  openHours,
  availabilities,
  recurringFreq: freq,
  recurringCount: count,
  recurringBookingOption: bookingOption,
  recurringBookingOverlapDefaultStatus: bookingOverlapDefaultStatus,
  lookBusyEnabled,
  lookBusyPercentage,
  notifications,
  ...form
}: Form) => ({
  ...form,
  teamMembers: teamMembers && teamMembersOf(teamMembers),
  locationConfigurations:
    locationConfigurations && locationConfigurationsOf(locationConfigurations),
  availabilityType: availabilityType && availabilityTypes[availabilityType],
  openHours: openHours && openHoursOf(openHours),
  availabilities: availabilities && availabilitiesOf(availabilities),
  recurring:
    freq || count || bookingOption || bookingOverlapDefaultStatus
      ? { freq, count, bookingOption, bookingOverlapDefaultStatus }
      : undefined,
  lookBusyConfig:
    lookBusyEnabled === undefined && lookBusyPercentage === undefined
      ? undefined
      : { enabled: lookBusyEnabled ?? true, LookBusyPercentage: lookBusyPercentage ?? 0 },
  notifications: notifications?.map((line) => ({
    type: line.notificationType,
    shouldSendToContact: line.notificationToContact,
    shouldSendToGuest: line.notificationToGuest,
    shouldSendToUser: line.notificationToUser,
    shouldSendToSelectedUsers: line.notificationToSelectedUsers,
    selectedUsers: line.notificationSelectedUsers ?? '',
  })),
});
