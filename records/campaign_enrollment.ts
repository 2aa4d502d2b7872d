import { flag, record, text } from '../operation';

/** That a contact was put into a campaign, or taken out of one. */
export const campaignEnrollment = record({
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  campaignId: text('Y2I9XM7aO1hncuSOlc9L'),
  success: flag(true),
});

/** That a contact was taken out of all campaigns. */
export const campaignExit = record({
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  success: flag(true),
});
