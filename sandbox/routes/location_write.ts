import * as z from 'zod';
import type { Location } from '../records/accounts';
import { badRequest } from '../refusal';
import type { State } from '../state';
import { email, flag, requiredText, text } from '../validation';

const fields = {
  companyId: requiredText,
  phone: text.optional(),
  address: text.optional(),
  city: text.optional(),
  state: text.optional(),
  country: text.regex(/^[A-Z]{2}$/, { error: 'must be a valid country code' }).optional(),
  postalCode: text.optional(),
  website: text.optional(),
  timezone: text.optional(),
  prospectInfo: z
    .strictObject({ firstName: requiredText, lastName: requiredText, email: email })
    .optional(),
  settings: z
    .strictObject({
      allowDuplicateContact: flag,
      allowDuplicateOpportunity: flag,
      allowFacebookNameMerge: flag,
      disableContactTimezone: flag,
    })
    .partial()
    .optional(),
  social: z
    .strictObject({
      facebookUrl: text,
      googlePlus: text,
      linkedIn: text,
      foursquare: text,
      twitter: text,
      yelp: text,
      instagram: text,
      youtube: text,
      pinterest: text,
      blogRss: text,
      googlePlacesId: text,
    })
    .partial()
    .optional(),
  twilio: z.strictObject({ sid: requiredText, authToken: requiredText }).optional(),
  mailgun: z.strictObject({ apiKey: requiredText, domain: requiredText }).optional(),
};

export const creation = z.strictObject({
  name: requiredText,
  ...fields,
  snapshotId: text.optional(),
});

export const update = z.strictObject({
  name: requiredText.optional(),
  ...fields,
  snapshot: z.strictObject({ id: requiredText, override: flag.optional() }).optional(),
});

type Written = Omit<z.output<typeof update>, 'snapshot'>;

/** The sub-account after a write; logins of Twilio and Mailgun are not returned. */
export const writtenTo = (
  location: Location,
  { companyId: _, twilio: __, mailgun: ___, prospectInfo, settings, social, ...written }: Written,
): Location => ({
  ...location,
  ...written,
  ...prospectInfo,
  name: written.name ?? location.name,
  settings: { ...location.settings, ...settings },
  social: { ...location.social, ...social },
});

/** Rejects a snapshot that the agency does not have. */
export const assertSnapshot = (state: State, companyId: string, id: string | undefined): void => {
  if (id !== undefined && state.snapshots.find(id)?.companyId !== companyId)
    throw badRequest(`Snapshot with id ${id} not found`);
};
