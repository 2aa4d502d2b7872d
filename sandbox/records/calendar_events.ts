/** A blocked slot of a calendar or of a user; the times are ISO 8601 in UTC. */
export type BlockedSlot = {
  id: string;
  locationId: string;
  calendarId?: string | undefined;
  assignedUserId?: string | undefined;
  title: string;
  startTime: string;
  endTime: string;
  dateAdded: string;
  dateUpdated: string;
};

export type AppointmentNote = {
  id: string;
  appointmentId: string;
  contactId: string;
  body: string;
  userId?: string | undefined;
  createdBy: { id: string; name: string };
  dateAdded: string;
};

type Time = { timeOffset?: number | undefined; unit?: string | undefined };

export type CalendarNotification = {
  id: string;
  calendarId: string;
  receiverType: string;
  channel: string;
  notificationType: string;
  isActive: boolean;
  deleted: boolean;
  templateId?: string | undefined;
  subject?: string | undefined;
  body?: string | undefined;
  beforeTime?: Time[] | undefined;
  afterTime?: Time[] | undefined;
  additionalEmailIds?: string[] | undefined;
  additionalPhoneNumbers?: string[] | undefined;
  selectedUsers?: string[] | undefined;
  fromAddress?: string | undefined;
  fromName?: string | undefined;
  fromNumber?: string | undefined;
};

/** A room or a piece of equipment. */
export type CalendarResource = {
  id: string;
  locationId: string;
  resourceType: 'equipments' | 'rooms';
  name: string;
  description: string;
  isActive: boolean;
  quantity: number;
  outOfService: number;
  capacity: number;
  calendarIds: string[];
};
