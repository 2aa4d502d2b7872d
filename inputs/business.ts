import * as z from 'zod';
import { choicesFrom } from './choices';
import { phone } from './contact';
import { email, id, longText } from './kinds';

/** A business (company) that contacts belong to. */
export const businessId = () => id().meta({ label: 'Business', ...choicesFrom('business') });

/** The fields for creating and updating a business. */
export const businessForm = {
  name: z.string(),
  phone: phone().optional(),
  email: email().optional(),
  website: z.string().optional(),
  address: z.string().optional().meta({ label: 'Street Address' }),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional().describe('The code or the name of the country, like US.'),
  description: longText().optional(),
};
