import * as z from 'zod';
import { UserError } from '../highlevel/errors';
import { choice } from '../operation';
import { choicesFrom } from './choices';
import { country } from './country';
import { customFields } from './custom_fields';
import { day, email, id, listOf, onePer } from './kinds';
import { tags as tagsField } from './tag';
import { timeZone } from './time_zone';
import { assignedTo } from './user';

/** A contact. */
export const contactId = () =>
  id().meta({ label: 'Contact', ...choicesFrom('contact'), search: 'find_contact.id' });

/** Several contacts. Zapier offers no search step for list fields. */
export const contactIds = () => listOf(id()).meta({ label: 'Contacts', ...choicesFrom('contact') });

/** A phone number; HighLevel stores it in E.164 format. */
export const phone = () =>
  z.string().trim().meta({ description: 'With the country code, like +15551234567.' });

/**
 * The fields for creating, updating and upserting a contact, the common ones first.
 *
 * @param tags The Tags field. Update and upsert pass one that warns that it replaces existing tags.
 */
export const contactForm = (tags: z.ZodOptional<ReturnType<typeof tagsField>>) => ({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  name: z.string().optional().meta({
    label: 'Full Name',
    description: 'Use this instead of First Name and Last Name.',
  }),
  email: email().optional(),
  phone: phone().optional(),
  companyName: z.string().optional(),
  tags,
  assignedTo: assignedTo().optional(),
  source: z.string().optional().describe('Where the contact came from, like Spring Webinar.'),
  address1: z.string().optional().meta({ label: 'Street Address' }),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: country().optional(),
  website: z.string().optional(),
  timezone: timeZone().optional(),
  dateOfBirth: day().optional(),
  gender: z.string().optional(),
  customFields: customFields('contact'),
  dnd: z.boolean().optional().meta({
    label: 'Do Not Disturb',
    description: 'Stops all messages to this contact.',
  }),
  dndSettings: z
    .array(
      z.object({
        dndChannel: choice({
          Call: 'Call',
          Email: 'Email',
          SMS: 'SMS',
          WhatsApp: 'WhatsApp',
          GMB: 'Google Business Messages',
          FB: 'Facebook Messenger',
        }).meta({
          label: 'Channel',
        }),
        dndStatus: z.enum(['active', 'inactive', 'permanent']).meta({
          label: 'Status',
          description: 'Active stops messages on this channel.',
        }),
        dndMessage: z.string().optional().meta({ label: 'Message' }),
        dndCode: z.string().optional().meta({ label: 'Code' }),
      }),
    )
    .refine(...onePer('dndChannel', 'has two different lines for a channel.'))
    .optional()
    .meta({ label: 'Do Not Disturb by Channel' }),
  inboundDndStatus: z.enum(['active', 'inactive']).optional().meta({
    label: 'Inbound Do Not Disturb Status',
    description: 'Active blocks calls and messages from this contact.',
  }),
  inboundDndMessage: z.string().optional().meta({ label: 'Inbound Do Not Disturb Message' }),
});

/** Adds the rule that a contact needs at least one field by which it can be found. */
export const isIdentified: [(form: ContactForm) => boolean, { error: string }] = [
  ({ firstName, lastName, name, email, phone, companyName }) =>
    Boolean(firstName || lastName || name || email || phone || companyName),
  {
    error:
      'First Name, Last Name, Full Name, Email, Phone or Company Name: at least one of them is required.',
  },
];

/** The Tags field of a form that replaces existing tags. */
export const replacingTags = () =>
  tagsField(
    'Replaces all tags of the contact. To keep them, leave this empty and use Add Tags to Contact.',
  ).optional();

type ContactForm = Partial<z.output<z.ZodObject<ReturnType<typeof contactForm>>>>;

/**
 * The request body for the values of `contactForm`.
 *
 * @throws UserError for a Do Not Disturb message without its status.
 */
export const contactBody = <F extends ContactForm>({
  dndSettings,
  inboundDndStatus,
  inboundDndMessage,
  ...form
}: F) => {
  if (inboundDndMessage && !inboundDndStatus) {
    throw new UserError('Inbound Do Not Disturb Status: is required with a message.');
  }
  return {
    ...form,
    dndSettings:
      dndSettings &&
      Object.fromEntries(
        dndSettings.map(({ dndChannel, dndStatus, dndMessage, dndCode }) => [
          dndChannel,
          { status: dndStatus, message: dndMessage, code: dndCode },
        ]),
      ),
    inboundDndSettings: inboundDndStatus && {
      all: { status: inboundDndStatus, message: inboundDndMessage },
    },
  };
};
