import type { Appointment } from '../../records/calendars';
import type { Contact } from '../../records/contacts';
import type { Conversation, messageTypes } from '../../records/conversations';
import type { State } from '../../state';

/** Whether a message is an activity, which nobody wrote. */
export const isActivity = ({ messageType }: { messageType: keyof typeof messageTypes }) =>
  messageType.startsWith('TYPE_ACTIVITY_');

/**
 * The conversation that HighLevel creates with each contact created by API, before there is a
 * message (docs/highlevel_quirks.md#placeholder-conversations).
 */
export const startConversation = (
  state: State,
  { id: contactId, locationId }: Pick<Contact, 'id' | 'locationId'>,
): Conversation =>
  state.conversations.put({
    id: state.ownIds.next(),
    locationId,
    contactId,
    type: 1,
    deleted: false,
    inbox: true,
    starred: false,
    unreadCount: 0,
    followers: [],
    mentions: [],
    scores: {},
    dateAdded: state.stamp(),
  });

/**
 * The activity that HighLevel adds to the messages when an appointment is created
 * (docs/highlevel_quirks.md#activity-messages).
 */
export const noteAppointment = (state: State, appointment: Appointment, contactName: string) => {
  const { id, contactId, locationId, title } = appointment;
  const conversation =
    state.conversations.where({ contactId })[0] ??
    startConversation(state, { id: contactId, locationId });
  const at = state.stamp();
  state.messages.put({
    id: state.ownIds.next(),
    conversationId: conversation.id,
    contactId,
    locationId,
    messageType: 'TYPE_ACTIVITY_APPOINTMENT',
    direction: 'outbound',
    source: 'app',
    body: title,
    from: state.locations.find(locationId)?.name,
    to: contactName,
    activity: {
      title: 'New appointment created',
      type: 'appointment_created',
      data: {
        appointmentTitle: title,
        timestamp: appointment.startTime,
        members: {},
        id,
        serviceBookingId: null,
        industryType: null,
      },
    },
    dateAdded: at,
    dateUpdated: at,
  });
};
