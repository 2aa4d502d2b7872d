import * as z from 'zod';
import { choice } from '../operation';
import { userId } from './user';

const kind = () =>
  choice({
    custom: 'Custom',
    zoom_conference: 'Zoom',
    google_conference: 'Google Meet',
    ms_teams_conference: 'Microsoft Teams',
    inbound_call: 'Call from the Contact',
    outbound_call: 'Call to the Contact',
    physical: 'Address',
    booker: 'Ask the Contact',
  }).meta({
    label: 'Meeting Location Type',
  });

const place = () =>
  z.string().optional().meta({
    label: 'Meeting Location',
    description: 'An address, a phone number or a link. Online meetings create their own link.',
  });

/** Where the meetings of an event calendar take place. */
export const locationConfigurations = () =>
  z
    .array(z.object({ locationKind: kind(), locationPlace: place() }))
    .meta({ label: 'Meeting Locations' });

/** The users who are booked through a calendar, and where each of them meets. */
export const teamMembers = () =>
  z
    .array(
      z
        .object({
          teamMemberId: userId().meta({
            description: 'Add another line for the same user to add a meeting location.',
          }),
          teamMemberPriority: z
            .enum(['low', 'medium', 'high'])
            .optional()
            .meta({ label: 'Priority' }),
          teamMemberIsPrimary: z.boolean().optional().meta({
            label: 'Is Primary',
            description: 'A collective calendar needs exactly one primary member.',
          }),
          teamMemberLocationKind: kind().optional(),
          teamMemberPlace: place(),
        })
        .refine(
          ({ teamMemberLocationKind, teamMemberPlace }) =>
            teamMemberLocationKind || !teamMemberPlace,
          { path: ['teamMemberLocationKind'], error: 'is required with a meeting location.' },
        ),
    )
    .meta({ label: 'Team Members' });

type Location = z.output<ReturnType<typeof locationConfigurations>>[number];
type Line = z.output<ReturnType<typeof teamMembers>>[number];

const priorities = { low: 0, medium: 0.5, high: 1 };

/** The meeting locations in HighLevel's format. */
export const locationConfigurationsOf = (lines: Location[]) =>
  lines.map(({ locationKind: kind, locationPlace: location }) => ({ kind, location }));

/** The team in HighLevel's format: each user once, with all locations of their lines. */
export const teamMembersOf = (lines: Line[]) =>
  [...new Set(lines.map(({ teamMemberId }) => teamMemberId))].map((userId) => {
    const own = lines.filter(({ teamMemberId }) => teamMemberId === userId);
    const priority = own.find(({ teamMemberPriority }) => teamMemberPriority)?.teamMemberPriority;
    const isPrimary = own.flatMap(({ teamMemberIsPrimary: each }) => each ?? []);
    const locations = own.flatMap(
      ({ teamMemberLocationKind: kind, teamMemberPlace: location }): TeamLocation[] =>
        kind ? [{ kind, location }] : [],
    );
    return {
      userId,
      priority: priority && priorities[priority],
      isPrimary: isPrimary.length ? isPrimary.includes(true) : undefined,
      locationConfigurations: locations.length ? locations : undefined,
    };
  });

type TeamLocation = { kind: string; location: string | undefined };

/** The values that the rules for a team depend on. */
type Form = {
  calendarType?: string | undefined;
  teamMembers?: Line[] | undefined;
  locationConfigurations?: Location[] | undefined;
  enableRecurring?: boolean | undefined;
};

/** The errors in a form, by the rules in the descriptions of CalendarCreateDTO (calendars.json). */
export const teamFaults = (form: Form): string[] => {
  const { calendarType = '', enableRecurring, locationConfigurations = [] } = form;
  const team = teamMembersOf(form.teamMembers ?? []);
  const primaries = team.filter(({ isPrimary }) => isPrimary).length;
  const hasMany = team.some(({ locationConfigurations: own = [] }) => own.length > 1);
  const isOneOf = (...types: string[]) => types.includes(calendarType);
  const holdsConference = locationConfigurations.some(({ locationKind }) =>
    locationKind.endsWith('_conference'),
  );
  const faults: [isWrong: boolean, message: string][] = [
    [
      isOneOf('round_robin', 'collective', 'class_booking', 'service_booking') && !team.length,
      'Team Members: is required for this calendar type.',
    ],
    [
      isOneOf('personal') && team.length !== 1,
      'Team Members: a personal calendar needs exactly one.',
    ],
    [primaries > 1, 'Team Members: only one member can be primary.'],
    [
      isOneOf('collective') && team.length > 0 && primaries === 0,
      'Team Members: one member must be primary in a collective calendar.',
    ],
    [
      hasMany && (team.length > 1 || isOneOf('collective', 'class_booking')),
      'Team Members: enter one meeting location per member in class and collective calendars, and if there is more than one member.',
    ],
    [
      Boolean(enableRecurring) && team.length > 1,
      'Enable Recurring: is only possible with a single team member.',
    ],
    [
      isOneOf('event') && holdsConference,
      'Meeting Locations: Zoom, Google Meet and Microsoft Teams are not possible in an event calendar.',
    ],
  ];
  return faults.flatMap(([isWrong, message]) => (isWrong ? [message] : []));
};
