export type Hour = {
  openHour: number;
  openMinute: number;
  closeHour: number;
  closeMinute: number;
};

export type OpenHour = { daysOfTheWeek: number[]; hours: Hour[] };

/** The hours of one date, which is stored as its midnight in UTC. */
export type Availability = { id: string; date: string; hours: Hour[]; deleted: boolean };

export type MeetingLocation = { kind: string; location?: string | undefined; meetingId: string };

export type TeamMember = {
  userId: string;
  priority: number;
  isPrimary: boolean;
  locationConfigurations: MeetingLocation[];
};

/** Fields of a calendar that are stored and returned, but have no effect here. */
type Settings = {
  widgetType: string;
  eventType: string;
  eventTitle: string;
  eventColor: string;
  slotBuffer: number;
  slotBufferUnit: string;
  preBuffer: number;
  preBufferUnit: string;
  /** The API's spelling; so is appoinmentPerSlot. */
  appoinmentPerDay: number;
  allowBookingFor: number;
  allowBookingForUnit: string;
  enableRecurring: boolean;
  recurring: object;
  formId: string;
  stickyContact: boolean;
  isLivePaymentMode: boolean;
  autoConfirm: boolean;
  shouldSendAlertEmailsToAssignedMember: boolean;
  alertEmail: string;
  googleInvitationEmails: boolean;
  allowReschedule: boolean;
  allowCancellation: boolean;
  shouldAssignContactToTeamMember: boolean;
  shouldSkipAssigningContactForExisting: boolean;
  notes: string;
  pixelId: string;
  formSubmitType: string;
  formSubmitRedirectURL: string;
  formSubmitThanksMessage: string;
  guestType: string;
  consentLabel: string;
  calendarCoverImage: string;
  lookBusyConfig: object;
  notifications: object[];
};

type Optional<Record> = { [Name in keyof Record]?: Record[Name] | undefined };

export type Calendar = Optional<Settings> & {
  id: string;
  locationId: string;
  groupId?: string | undefined;
  name: string;
  description: string;
  isActive: boolean;
  slug: string;
  widgetSlug: string;
  calendarType: string;
  slotDuration: number;
  slotDurationUnit: string;
  slotInterval: number;
  slotIntervalUnit: string;
  /** The API's spelling (docs/highlevel_quirks.md#misspelt-names). */
  appoinmentPerSlot: number;
  allowBookingAfter?: number | undefined;
  allowBookingAfterUnit?: string | undefined;
  /** 0: open hours only, 1: custom availability only, null: both. */
  availabilityType: 0 | 1 | null;
  openHours: OpenHour[];
  availabilities: Availability[];
  locationConfigurations: MeetingLocation[];
  teamMembers: TeamMember[];
};

/** The initial values of a calendar (docs/highlevel_quirks.md#calendar-fields). */
export const afterBooking = {
  guestType: 'collect_detail',
  consentLabel: 'I agree to be contacted about my appointment.',
  formSubmitType: 'ThankYouMessage',
  formSubmitThanksMessage: 'Thank you. We will confirm your appointment shortly.',
};

/** Calendars that share a booking page. */
export type CalendarGroup = {
  id: string;
  locationId: string;
  name: string;
  description: string;
  slug: string;
  isActive: boolean;
};

/** An appointment of a contact; the times are ISO 8601 in UTC. */
export type Appointment = {
  id: string;
  locationId: string;
  calendarId: string;
  contactId: string;
  title: string;
  appointmentStatus: string;
  assignedUserId: string;
  notes: string;
  description?: string | undefined;
  address: string;
  meetingLocationType?: string | undefined;
  rrule?: string | undefined;
  /** HighLevel keeps deleted events and marks them (docs/highlevel_quirks.md#deleted-appointments). */
  deleted?: boolean | undefined;
  rescheduledAt?: string | undefined;
  startTime: string;
  endTime: string;
  dateAdded: string;
  dateUpdated: string;
};
