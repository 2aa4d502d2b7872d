import { flag, record, text } from '../operation';

/** A contact that was added to a campaign, or removed from one. */
export const campaignEnrollment = record({
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  campaignId: text('Y2I9XM7aO1hncuSOlc9L'),
  success: flag(true),
});

/** A contact that was removed from all campaigns. */
export const campaignExit = record({
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  success: flag(true),
});
