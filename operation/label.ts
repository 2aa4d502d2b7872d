/** Words with another spelling than one capital letter, by how a key yields them. */
const spellings: Record<string, string> = {
  'Address 1': 'Street Address',
  Adwords: 'Google Ads',
  Affiliateportal: 'Affiliate Portal',
  Ai: 'AI',
  Api: 'API',
  Csv: 'CSV',
  Dclid: 'Display Click ID',
  Dnd: 'Do Not Disturb',
  DND: 'Do Not Disturb',
  FB: 'Facebook',
  Fb: 'Facebook',
  Fbc: 'Facebook Click Cookie',
  Fbclid: 'Facebook Click ID',
  Fbp: 'Facebook Browser Cookie',
  Faq: 'FAQ',
  GMB: 'Google Business Messages',
  Gbp: 'Google Business Profile',
  Gclid: 'Google Click ID',
  Gmb: 'Google Business Messages',
  Gokollab: 'GoKollab',
  Html: 'HTML',
  Ical: 'iCal',
  Id: 'ID',
  Ids: 'IDs',
  Internaltools: 'Internal Tools',
  Ip: 'IP',
  Lc: 'LC',
  'Linked In': 'LinkedIn',
  Linkedin: 'LinkedIn',
  Loginas: 'Log In As',
  Medias: 'Media',
  Metatag: 'Meta Tag',
  Msclikid: 'Microsoft Click ID',
  Oauth: 'OAuth',
  Og: 'Open Graph',
  Qty: 'Quantity',
  Qrcodes: 'QR Codes',
  Rcs: 'RCS',
  Rrule: 'Recurrence',
  Rss: 'RSS',
  Saas: 'SaaS',
  Seo: 'SEO',
  Sms: 'SMS',
  Socialplanner: 'Social Planner',
  Ssn: 'SSN',
  Sso: 'SSO',
  Subaccounts: 'Sub-Accounts',
  Tiktok: 'TikTok',
  Timestamp: 'Time',
  Timezone: 'Time Zone',
  Uid: 'UID',
  Url: 'URL',
  Utm: 'UTM',
  'Whats App': 'WhatsApp',
  Whatsapp: 'WhatsApp',
  Wordpress: 'WordPress',
  Youtube: 'YouTube',
};

const respelt = new RegExp(`\\b(${Object.keys(spellings).join('|')})\\b`, 'g');

/** Words that only mean that something is nested. */
const wrappers = /\b(Configurations?|Config|Payload|Meta) (?=[A-Z])/g;

/** Repeated words, as in `Address Address Line 1` and `Sent from from Name`. */
const repeated = /\b(\w+) (?=\1\b)/gi;

/** Words that Zapier writes in lower case inside a title. */
const smallWords = / (A|An|And|At|By|For|From|In|Of|On|Or|The|To|With)(?= )/g;

/** Makes the label of a key: contactId becomes "Contact ID", remove_all "Remove All". */
export const labelOf = (key: string): string =>
  key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase())
    .replace(wrappers, '')
    .replace(repeated, '')
    .replace(smallWords, (word) => word.toLowerCase())
    .replace(respelt, (word) => spellings[word] ?? word);
