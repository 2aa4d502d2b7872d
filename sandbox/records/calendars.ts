export type OpenHour = {
  daysOfTheWeek: number[];
  hours: { openHour: number; openMinute: number; closeHour: number; closeMinute: number }[];
};

export type Calendar = {
  id: string;
  locationId: string;
  groupId?: string | undefined;
  name: string;
  description: string;
  isActive: boolean;
  slug: string;
  widgetSlug: string;
  calendarType: string;
  widgetType: string;
  eventType: string;
  eventTitle: string;
  eventColor: string;
  slotDuration: number;
  slotDurationUnit: string;
  slotInterval: number;
  slotIntervalUnit: string;
  /** Spelt so by the API (catalogue: "property names misspelt"). */
  appoinmentPerSlot: number;
  openHours: OpenHour[];
  teamMembers: { userId: string; priority: number; isPrimary: boolean }[];
  autoConfirm: boolean;
  allowReschedule: boolean;
  allowCancellation: boolean;
  notes: string;
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
  address: string;
  startTime: string;
  endTime: string;
  dateAdded: string;
  dateUpdated: string;
};
