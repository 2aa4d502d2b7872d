import * as z from 'zod';
import {
  type Availability,
  afterBooking,
  type Calendar,
  type MeetingLocation,
} from '../records/calendars';
import { badRequest } from '../refusal';
import type { State } from '../state';
import { flag, requiredText, text } from '../validation';
import { groupOf } from './calendar_groups';

const number = z.number();
const shortUnit = z.enum(['mins', 'hours']);
const longUnits = ['days', 'weeks', 'months'] as const;
const minute = number.min(0).max(60);
const hour = number.min(0).max(23);

const hours = z.array(
  z.strictObject({ openHour: hour, openMinute: minute, closeHour: hour, closeMinute: minute }),
);

const location = z.strictObject({
  kind: z.enum([
    'custom',
    'zoom_conference',
    'google_conference',
    'inbound_call',
    'outbound_call',
    'physical',
    'booker',
    'ms_teams_conference',
  ]),
  location: text.optional(),
});

const teamMember = z.strictObject({
  userId: requiredText,
  priority: z.literal([0, 0.5, 1]).default(0.5),
  isPrimary: flag.optional(),
  locationConfigurations: z.array(location).default([]),
});

const isoMidnight = text.regex(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/, {
  error: 'must be a valid date',
});

const availability = z.strictObject({ date: isoMidnight, hours, deleted: flag.default(false) });

const notification = z.strictObject({
  type: z.enum(['email']).default('email'),
  shouldSendToContact: flag,
  shouldSendToGuest: flag,
  shouldSendToUser: flag,
  shouldSendToSelectedUsers: flag,
  selectedUsers: text,
});

const recurring = z.strictObject({
  freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY']).optional(),
  count: number.max(24).optional(),
  bookingOption: z.enum(['skip', 'continue', 'book_next']).optional(),
  bookingOverlapDefaultStatus: z.enum(['confirmed', 'new']).optional(),
});

/** The fields of every write of a calendar. */
const fields = {
  name: requiredText.optional(),
  description: text.optional(),
  groupId: text.optional(),
  isActive: flag.optional(),
  slug: text.optional(),
  widgetSlug: text.optional(),
  widgetType: z.enum(['default', 'classic']).optional(),
  eventType: z
    .enum(['RoundRobin_OptimizeForAvailability', 'RoundRobin_OptimizeForEqualDistribution'])
    .optional(),
  eventTitle: text.optional(),
  eventColor: text.optional(),
  teamMembers: z.array(teamMember).optional(),
  locationConfigurations: z.array(location).optional(),
  slotDuration: number.optional(),
  slotDurationUnit: shortUnit.optional(),
  slotInterval: number.optional(),
  slotIntervalUnit: shortUnit.optional(),
  slotBuffer: number.optional(),
  preBuffer: number.optional(),
  preBufferUnit: shortUnit.optional(),
  appoinmentPerSlot: number.optional(),
  appoinmentPerDay: number.optional(),
  allowBookingAfter: number.optional(),
  allowBookingAfterUnit: z.enum(['hours', ...longUnits]).optional(),
  allowBookingFor: number.optional(),
  allowBookingForUnit: z.enum(longUnits).optional(),
  openHours: z
    .array(z.strictObject({ daysOfTheWeek: z.array(number.min(0).max(6)), hours }))
    .optional(),
  // Null is in the document's description, but not in its schema.
  availabilityType: z.literal([0, 1, null]).optional(),
  enableRecurring: flag.optional(),
  recurring: recurring.optional(),
  formId: text.optional(),
  stickyContact: flag.optional(),
  isLivePaymentMode: flag.optional(),
  autoConfirm: flag.optional(),
  shouldSendAlertEmailsToAssignedMember: flag.optional(),
  alertEmail: text.optional(),
  googleInvitationEmails: flag.optional(),
  allowReschedule: flag.optional(),
  allowCancellation: flag.optional(),
  shouldAssignContactToTeamMember: flag.optional(),
  shouldSkipAssigningContactForExisting: flag.optional(),
  notes: text.optional(),
  pixelId: text.optional(),
  formSubmitType: z.enum(['RedirectURL', 'ThankYouMessage']).optional(),
  formSubmitRedirectURL: text.optional(),
  formSubmitThanksMessage: text.optional(),
  guestType: z.enum(['count_only', 'collect_detail']).optional(),
  consentLabel: text.optional(),
  calendarCoverImage: text.optional(),
  lookBusyConfig: z.strictObject({ enabled: flag, LookBusyPercentage: number }).optional(),
  notifications: z.array(notification).optional(),
};

export const creation = z.strictObject({
  ...fields,
  locationId: requiredText,
  name: requiredText,
  calendarType: z
    .enum(['round_robin', 'event', 'class_booking', 'collective', 'service_booking', 'personal'])
    .default('event'),
  slotBufferUnit: shortUnit.optional(),
  availabilities: z.array(availability).default([]),
});

export const update = z.strictObject({
  ...fields,
  availabilities: z.array(availability.extend({ id: text.optional() })).default([]),
});

type Creation = z.output<typeof creation>;
type Update = z.output<typeof update>;

/** The calendar that a request creates, with HighLevel's defaults. */
export const newCalendar = (state: State, body: Creation): Calendar => {
  const { locationId, name, calendarType, slotBufferUnit, ...changes } = body;
  const slug = name.toLowerCase().replace(/\W+/g, '-');
  const blank: Calendar = {
    id: state.ids.next(),
    locationId,
    name,
    calendarType,
    description: '',
    isActive: true,
    slug,
    widgetSlug: slug,
    widgetType: 'classic',
    eventType: 'RoundRobin_OptimizeForAvailability',
    eventTitle: '{{contact.name}}',
    eventColor: '#039be5',
    slotDuration: 30,
    slotDurationUnit: 'mins',
    slotInterval: 30,
    slotIntervalUnit: 'mins',
    slotBuffer: 0,
    slotBufferUnit,
    preBuffer: 0,
    preBufferUnit: 'mins',
    appoinmentPerSlot: 1,
    availabilityType: null,
    openHours: [],
    availabilities: [],
    locationConfigurations: [],
    teamMembers: [],
    enableRecurring: false,
    autoConfirm: true,
    googleInvitationEmails: false,
    allowReschedule: true,
    allowCancellation: true,
    ...afterBooking,
  };
  return changedCalendar(state, blank, changes);
};

/** The calendar after an update; fields that are not sent stay unchanged. */
export const changedCalendar = (state: State, calendar: Calendar, body: Update): Calendar => {
  const { teamMembers, locationConfigurations, availabilities, ...plain } = body;
  const changed: Calendar = {
    ...calendar,
    ...plain,
    ...(teamMembers && {
      teamMembers: teamMembers.map((member) => ({
        ...member,
        isPrimary: member.isPrimary ?? false,
        locationConfigurations: named(member.locationConfigurations),
      })),
    }),
    ...(locationConfigurations && { locationConfigurations: named(locationConfigurations) }),
    availabilities: availabilitiesOf(state, calendar, availabilities),
  };
  assertSound(state, changed);
  return changed;
};

const named = (locations: z.output<typeof location>[]): MeetingLocation[] =>
  locations.map((each, index) => ({ ...each, meetingId: `${each.kind}_${index}` }));

/** An entry with an ID is changed or deleted; one without an ID is new. */
const availabilitiesOf = (
  state: State,
  { availabilities }: Calendar,
  written: Update['availabilities'],
): Availability[] => {
  const all = new Map(availabilities.map((each) => [each.id, each]));
  for (const { id = state.ids.hex(), deleted, ...each } of written) {
    if (deleted) all.delete(id);
    else all.set(id, { id, deleted, ...each });
  }
  return [...all.values()];
};

const withTeam = ['round_robin', 'collective', 'class_booking', 'service_booking'];

/** The rules in the document's descriptions (CalendarCreateDTO). */
const assertSound = (state: State, calendar: Calendar): void => {
  const { id, locationId, groupId, slug, calendarType, teamMembers } = calendar;
  if (groupId) groupOf(state, { locationId }, groupId);
  if (state.calendars.where({ locationId, slug }).some((other) => other.id !== id))
    throw badRequest('Slug is not available');
  for (const { userId } of teamMembers) {
    const works = state.users.find(userId)?.roles.locationIds.includes(locationId);
    if (!works) throw badRequest(`User with id ${userId} not found`);
  }
  if (withTeam.includes(calendarType) && !teamMembers.length)
    throw badRequest(`Team members are required for calendar type ${calendarType}`);
  if (calendarType === 'personal' && teamMembers.length !== 1)
    throw badRequest('Personal calendar must have exactly one team member');
  const primaries = teamMembers.filter(({ isPrimary }) => isPrimary).length;
  if (primaries > 1 || (calendarType === 'collective' && primaries === 0))
    throw badRequest('Only one user can be primary');
  const isSingle =
    teamMembers.length < 2 && !['class_booking', 'collective'].includes(calendarType);
  if (!isSingle && teamMembers.some((member) => member.locationConfigurations.length > 1))
    throw badRequest('Only one location configuration is allowed for each team member');
  if (calendar.enableRecurring && teamMembers.length > 1)
    throw badRequest('Recurring appointments need a calendar with one team member');
};
