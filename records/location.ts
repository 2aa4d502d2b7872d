import { flag, group, moment, record, text } from '../operation';
import { addressIn } from './address';
import { version1 } from './version_1';

/**
 * A sub-account, with the fields of all responses that have one: listed, by ID, written. The
 * document describes `reseller` only as an object.
 */
export const location = record(
  {
    id: text('ve9EPM428h8vShlRW1KT'),
    name: text('Harbor Dental'),
    email: text('front.desk@harbor-dental.example.com'),
    phone: text('+15550100101'),
    firstName: text('Ingrid'),
    lastName: text('Solberg'),
    website: text('https://harbor-dental.example.com'),
    domain: text('go.harbor-dental.example.com'),
    logoUrl: text('https://harbor-dental.example.com/logo.png'),
    ...addressIn('48 Pier Road', '97209'),
    companyId: text('5DP4iH6HLkQsiKESj6rh', { label: 'Agency ID' }),
    business: group({
      name: text('Harbor Dental'),
      email: text('front.desk@harbor-dental.example.com'),
      address: text('48 Pier Road', { label: 'Business Street Address' }),
      city: text('Portland'),
      state: text('OR'),
      postalCode: text('97209'),
      country: text('US'),
      website: text('https://harbor-dental.example.com'),
      timezone: text('America/Los_Angeles', { label: 'Business Time Zone' }),
      logoUrl: text('https://harbor-dental.example.com/logo.png'),
    }),
    settings: group({
      allowDuplicateContact: flag(false),
      allowDuplicateOpportunity: flag(false),
      allowFacebookNameMerge: flag(false),
      disableContactTimezone: flag(false, { label: 'Settings Disable Contact Time Zone' }),
    }),
    social: group({
      facebookUrl: text('https://facebook.com/example'),
      instagram: text('https://instagram.com/example'),
      linkedIn: text('https://linkedin.com/company/example', { label: 'Social LinkedIn' }),
      twitter: text('https://twitter.com/example'),
      youtube: text('https://youtube.com/@example', { label: 'Social YouTube' }),
      pinterest: text('https://pinterest.com/example'),
      yelp: text('https://yelp.com/biz/example'),
      foursquare: text('https://foursquare.com/example'),
      googlePlus: text('https://plus.google.com/example'),
      blogRss: text('https://harbor-dental.example.com/feed.xml'),
      googlePlacesId: text('ChIJJGPdVbQTrjsRGUkefteUeFk'),
    }),
    currency: text('USD'),
    dateAdded: moment('2026-01-05T09:30:00.000Z'),
  },
  { counted: version1.location },
);
