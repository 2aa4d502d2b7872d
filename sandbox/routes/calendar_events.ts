import * as z from 'zod';
import type { BlockedSlot } from '../records/calendar_events';
import type { Appointment, Calendar } from '../records/calendars';
import { badRequest, refusal } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { count, flag, isoDate, requiredText, text } from '../validation';
import { present, zoned } from '../views';
import { calendarOf } from './calendars';
import { fullName } from './contacts/contact';
import { noteAppointment } from './conversations/own';
import { freeSlots } from './free_slots';

const april = '2021-04-15' as const;

const eventWindow = z.strictObject({
  locationId: requiredText,
  userId: text.optional(),
  calendarId: text.optional(),
  groupId: text.optional(),
  startTime: count,
  endTime: count,
});

const time = isoDate.transform((value) => new Date(value).toISOString());

const fields = {
  title: text.optional(),
  meetingLocationType: z
    .enum(['custom', 'zoom', 'gmeet', 'phone', 'address', 'ms_teams', 'google'])
    .optional(),
  meetingLocationId: text.optional(),
  overrideLocationConfig: flag.optional(),
  appointmentStatus: z
    .enum(['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'])
    .optional(),
  assignedUserId: text.optional(),
  description: text.optional(),
  address: text.optional(),
  ignoreDateRange: flag.default(false),
  toNotify: flag.optional(),
  ignoreFreeSlotValidation: flag.default(false),
  rrule: text.optional(),
  endTime: time.optional(),
};

const creation = z.strictObject({
  ...fields,
  calendarId: requiredText,
  locationId: requiredText,
  contactId: requiredText,
  startTime: time,
});

const update = z.strictObject({
  ...fields,
  calendarId: requiredText.optional(),
  startTime: time.optional(),
});

const block = z.strictObject({
  title: text.optional(),
  calendarId: requiredText.optional(),
  assignedUserId: requiredText.optional(),
  locationId: requiredText,
  startTime: time.optional(),
  endTime: time.optional(),
});

export const calendarEvents = [
  route({
    endpoint: 'GET /calendars/events',
    version: april,
    scope: 'calendars/events.readonly',
    level: 'location',
    query: eventWindow,
    answer: ({ query, grant, state }) => ({
      events: inWindow(state, grant, query, state.appointments.all()).map((appointment) =>
        listed(state, appointment),
      ),
    }),
  }),

  route({
    endpoint: 'GET /calendars/blocked-slots',
    version: april,
    scope: 'calendars/events.readonly',
    level: 'location',
    query: eventWindow,
    answer: ({ query, grant, state }) => ({
      events: inWindow(state, grant, query, state.blockedSlots.all()).map((slot) => ({
        ...timed(state, slot),
        // The document requires both, though a blocked slot has neither.
        contactId: '',
        appointmentStatus: '',
        calendarId: slot.calendarId ?? '',
      })),
    }),
  }),

  route({
    endpoint: 'POST /calendars/events/appointments',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body: creation,
    answer: ({ body, grant, state }) => {
      const calendar = calendarOf(state, grant, body.calendarId);
      const contact = state.contacts.find(body.contactId);
      if (contact?.locationId !== grant.locationId)
        throw badRequest(`Contact with id ${body.contactId} not found`);
      assertFree(state, calendar, body);
      const at = state.stamp();
      const appointment = state.appointments.put({
        id: state.ids.next(),
        locationId: grant.locationId,
        calendarId: calendar.id,
        contactId: contact.id,
        title: body.title ?? calendar.name,
        appointmentStatus: body.appointmentStatus ?? 'new',
        assignedUserId: body.assignedUserId ?? calendar.teamMembers[0]?.userId ?? grant.userId,
        notes: '',
        description: body.description,
        address: body.address ?? '',
        meetingLocationType: body.meetingLocationType ?? (body.address ? 'custom' : undefined),
        // HighLevel books a series only if it ignores free slots.
        rrule: body.ignoreFreeSlotValidation ? body.rrule : undefined,
        startTime: body.startTime,
        endTime: body.endTime ?? endOf(calendar, body.startTime),
        dateAdded: at,
        dateUpdated: at,
      });
      noteAppointment(state, appointment, fullName(contact));
      return written(appointment);
    },
  }),

  route({
    endpoint: 'GET /calendars/events/appointments/{eventId}',
    version: april,
    scope: 'calendars/events.readonly',
    level: 'location',
    answer: ({ path, grant, state }) => {
      const appointment = appointmentOf(state, grant, path('eventId'));
      // `appointment`, with a status under a misspelt name as well
      // (docs/highlevel_quirks.md#appointment-answers).
      return {
        appointment: {
          ...listed(state, appointment),
          appoinmentStatus: appointment.appointmentStatus,
        },
      };
    },
  }),

  route({
    endpoint: 'PUT /calendars/events/appointments/{eventId}',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body: update,
    answer: ({ path, body, grant, state }) => {
      const known = appointmentOf(state, grant, path('eventId'));
      const calendar = calendarOf(state, grant, body.calendarId ?? known.calendarId);
      const { startTime = known.startTime } = body;
      if (startTime !== known.startTime || calendar.id !== known.calendarId)
        assertFree(state, calendar, { ...body, startTime });
      const endTime =
        body.endTime ?? (body.startTime ? endOf(calendar, body.startTime) : known.endTime);
      const at = state.stamp();
      return written(
        state.appointments.put({
          ...known,
          calendarId: calendar.id,
          title: body.title ?? known.title,
          appointmentStatus: body.appointmentStatus ?? known.appointmentStatus,
          assignedUserId: body.assignedUserId ?? known.assignedUserId,
          description: body.description ?? known.description,
          address: body.address ?? known.address,
          meetingLocationType: body.meetingLocationType ?? known.meetingLocationType,
          rrule: body.ignoreFreeSlotValidation ? (body.rrule ?? known.rrule) : known.rrule,
          startTime,
          endTime,
          ...(startTime !== known.startTime && { rescheduledAt: at }),
          dateUpdated: at,
        }),
      );
    },
  }),

  route({
    endpoint: 'POST /calendars/events/block-slots',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body: block,
    status: 201,
    answer: ({ body, grant, state }) => {
      assertOneOwner(state, grant, body);
      const at = state.stamp();
      const { startTime = at } = body;
      return blockView(
        state,
        state.blockedSlots.put({
          ...body,
          id: state.ids.next(),
          title: body.title ?? 'Blocked',
          startTime,
          endTime: body.endTime ?? anHourAfter(startTime),
          dateAdded: at,
          dateUpdated: at,
        }),
      );
    },
  }),

  route({
    endpoint: 'PUT /calendars/events/block-slots/{eventId}',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body: block,
    status: 201,
    answer: ({ path, body, grant, state }) => {
      assertOneOwner(state, grant, body);
      const known = state.blockedSlots.find(path('eventId'));
      if (known?.locationId !== grant.locationId) throw unknownEvent(path('eventId'));
      return blockView(
        state,
        state.blockedSlots.put({
          ...known,
          calendarId: body.calendarId,
          assignedUserId: body.assignedUserId,
          title: body.title ?? known.title,
          startTime: body.startTime ?? known.startTime,
          endTime: body.endTime ?? known.endTime,
          dateUpdated: state.stamp(),
        }),
      );
    },
  }),

  route({
    endpoint: 'DELETE /calendars/events/{eventId}',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body: z.strictObject({}),
    // 200, not the documented 201 (docs/highlevel_quirks.md#status-codes). An appointment is kept
    // and marked as deleted (docs/highlevel_quirks.md#deleted-appointments); it is not documented
    // that this changes its timestamp.
    answer: ({ path, grant, state }) => {
      const id = path('eventId');
      const appointment = state.appointments.find(id);
      const event = appointment ?? state.blockedSlots.find(id);
      if (event?.locationId !== grant.locationId) throw unknownEvent(id);
      if (appointment) state.appointments.put({ ...appointment, deleted: true });
      state.blockedSlots.remove(id);
      return { succeeded: true };
    },
  }),
];

const unknownEvent = (id: string) => refusal(404, `Event with id ${id} not found`);

/** The appointment, if it belongs to the token's sub-account. */
export const appointmentOf = (state: State, grant: LocationGrant, id: string): Appointment => {
  const appointment = state.appointments.find(id);
  if (appointment?.locationId !== grant.locationId) throw unknownEvent(id);
  return appointment;
};

type Event = Appointment | BlockedSlot;

/** The events of a calendar, a group or a user that overlap the period, earliest first. */
const inWindow = <E extends Event>(
  state: State,
  grant: LocationGrant,
  { userId, calendarId, groupId, startTime, endTime }: z.output<typeof eventWindow>,
  events: E[],
): E[] => {
  if (!userId && !calendarId && !groupId)
    throw badRequest('Either of userId, groupId or calendarId is required');
  if (calendarId) calendarOf(state, grant, calendarId);
  return events
    .filter(({ locationId }) => locationId === grant.locationId)
    .filter((event) => !calendarId || event.calendarId === calendarId)
    .filter((event) => !userId || event.assignedUserId === userId)
    .filter((event) => !groupId || groupOf(state, event) === groupId)
    .filter((event) => Date.parse(event.startTime) < endTime)
    .filter((event) => Date.parse(event.endTime) > startTime)
    .sort((one, other) => Date.parse(one.startTime) - Date.parse(other.startTime));
};

const groupOf = (state: State, { calendarId }: Event) =>
  state.calendars.find(calendarId ?? '')?.groupId;

const minutesIn: Record<string, number> = { mins: 1, hours: 60 };

const endOf = ({ slotDuration, slotDurationUnit }: Calendar, start: string) =>
  after(start, slotDuration * (minutesIn[slotDurationUnit] ?? 1));

const anHourAfter = (start: string) => after(start, 60);

const after = (start: string, minutes: number) =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();

type Booking = {
  startTime: string;
  endTime?: string | undefined;
  assignedUserId?: string | undefined;
  ignoreDateRange: boolean;
  ignoreFreeSlotValidation: boolean;
};

/** Rejects a time that is not a free slot of the calendar. */
const assertFree = (state: State, calendar: Calendar, booking: Booking): void => {
  if (booking.ignoreFreeSlotValidation) return;
  const { assignedUserId, startTime } = booking;
  const end = booking.endTime ?? endOf(calendar, startTime);
  const days = freeSlots(
    state,
    booking.ignoreDateRange ? { ...calendar, allowBookingAfter: 0 } : calendar,
    {
      startDate: Date.parse(startTime),
      endDate: Date.parse(endOf(calendar, startTime)),
      userIds: assignedUserId ? [assignedUserId] : [],
    },
  );
  const isSlot = Object.values(days)
    .flatMap(({ slots }) => slots)
    .some((slot) => Date.parse(slot) === Date.parse(startTime));
  const isBlocked = state.blockedSlots
    .all()
    .filter(
      (slot) =>
        slot.calendarId === calendar.id ||
        (assignedUserId !== undefined && slot.assignedUserId === assignedUserId),
    )
    .some((slot) => slot.startTime < end && slot.endTime > startTime);
  if (!isSlot || isBlocked) throw badRequest('The slot you have selected is no longer available.');
};

const assertOneOwner = (
  state: State,
  grant: LocationGrant,
  { calendarId, assignedUserId }: z.output<typeof block>,
): void => {
  if (!calendarId === !assignedUserId)
    throw badRequest('Either calendarId or assignedUserId can be set, not both.');
  if (calendarId) calendarOf(state, grant, calendarId);
};

const zoneOf = (state: State, { locationId }: { locationId: string }) =>
  state.locations.find(locationId)?.timezone ?? 'UTC';

const timed = <E extends Event>(state: State, event: E) => {
  const zone = zoneOf(state, event);
  return {
    ...event,
    startTime: zoned(event.startTime, zone),
    endTime: zoned(event.endTime, zone),
  };
};

// groupId may be missing, and the creator unknown (docs/highlevel_quirks.md#event-lists).
const listed = (state: State, appointment: Appointment) => ({
  ...present({ ...timed(state, appointment), groupId: groupOf(state, appointment) }),
  users: [appointment.assignedUserId],
  assignedResources: [],
  isRecurring: appointment.rrule !== undefined,
  createdBy: { userId: null, source: 'calendar_page' },
});

/**
 * With the timestamps, without times and user, and the status under three names
 * (docs/highlevel_quirks.md#appointment-writes; live recordings of July 2026, whereas the document
 * has the times and the user).
 */
const written = ({ appointmentStatus, rrule, ...appointment }: Appointment) =>
  present({
    id: appointment.id,
    calendarId: appointment.calendarId,
    locationId: appointment.locationId,
    contactId: appointment.contactId,
    title: appointment.title,
    status: 'booked',
    appointmentStatus,
    appoinmentStatus: appointmentStatus,
    address: appointment.address,
    meetingLocationType: appointment.meetingLocationType,
    isRecurring: rrule !== undefined,
    rrule,
    dateAdded: appointment.dateAdded,
    dateUpdated: appointment.dateUpdated,
  });

const blockView = (state: State, slot: BlockedSlot) => {
  const { dateAdded: _, dateUpdated: __, ...rest } = timed(state, slot);
  return present(rest);
};
