import * as z from 'zod';
import { phone } from './contact';
import { email } from './kinds';
import { locationCountry } from './location_country';

const yes = (what: string) => z.boolean().optional().describe(what);
const address = (label: string) => z.string().optional().meta({ label });

/** The main fields for creating and updating a sub-account; a key is the path of its value (`nested`). */
export const locationForm = {
  phone: phone().optional(),
  website: z.string().optional(),
  address: z.string().optional().meta({ label: 'Street Address' }),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: locationCountry().optional(),
  prospectInfo_firstName: z.string().optional().meta({
    label: 'Prospect First Name',
    description: 'The owner of the sub-account. Enter first name, last name and email together.',
  }),
  prospectInfo_lastName: z.string().optional().meta({ label: 'Prospect Last Name' }),
  prospectInfo_email: email().optional().meta({ label: 'Prospect Email' }),
};

/** The fields that few sub-accounts need. */
export const locationSettings = {
  settings_allowDuplicateContact: yes('Lets two contacts have the same email or phone.').meta({
    label: 'Allow Duplicate Contacts',
  }),
  settings_allowDuplicateOpportunity: yes('Lets a contact have several opportunities.').meta({
    label: 'Allow Duplicate Opportunities',
  }),
  settings_allowFacebookNameMerge: yes(
    'Merges a contact from Facebook with one of the same name.',
  ).meta({
    label: 'Allow Facebook Name Merge',
  }),
  settings_disableContactTimezone: yes(
    'Uses the time zone of the sub-account instead of the time zone of a contact.',
  ).meta({
    label: 'Disable Contact Time Zone',
  }),
  social_facebookUrl: address('Facebook URL'),
  social_instagram: address('Instagram URL'),
  social_linkedIn: address('LinkedIn URL'),
  social_twitter: address('Twitter URL'),
  social_youtube: address('YouTube URL'),
  social_pinterest: address('Pinterest URL'),
  social_yelp: address('Yelp URL'),
  social_foursquare: address('Foursquare URL'),
  social_googlePlus: address('Google Plus URL'),
  social_blogRss: address('Blog RSS URL'),
  social_googlePlacesId: z.string().optional().meta({
    label: 'Google Places ID',
    description: 'The ID of the business in Google Places.',
  }),
  twilio_sid: z.string().optional().meta({
    label: 'Twilio Account SID',
    description: 'From your own Twilio account. Enter it together with the auth token.',
  }),
  twilio_authToken: z.string().optional().meta({ label: 'Twilio Auth Token', type: 'password' }),
  mailgun_domain: z.string().optional().meta({
    label: 'Mailgun Domain',
    description: 'From your own Mailgun account. Enter it together with the API key.',
  }),
  mailgun_apiKey: z.string().optional().meta({ label: 'Mailgun API Key', type: 'password' }),
};

/** The fields that HighLevel accepts only together. */
export const locationGroups = [
  { all: ['prospectInfo_firstName', 'prospectInfo_lastName', 'prospectInfo_email'] },
  { all: ['twilio_sid', 'twilio_authToken'] },
  { all: ['mailgun_domain', 'mailgun_apiKey'] },
] as const;
