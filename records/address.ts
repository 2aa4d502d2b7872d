import { text } from '../operation';

/** The address and the time zone of an agency or a sub-account; the examples are in Portland. */
export const addressIn = (street: string, postalCode: string) => ({
  address: text(street, { label: 'Street Address' }),
  city: text('Portland'),
  state: text('OR'),
  postalCode: text(postalCode),
  country: text('US'),
  timezone: text('America/Los_Angeles', { label: 'Time Zone' }),
});
