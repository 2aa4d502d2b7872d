/** The dropdown of a field, by its name, where the name means the same in every document. */
const everywhere: Record<string, string> = {
  appointmentId: 'appointment',
  assignedTo: 'user',
  assignedUserId: 'user',
  businessId: 'business',
  calendarId: 'calendar',
  calendarIds: 'calendar',
  contactId: 'contact',
  contactIds: 'contact',
  opportunityId: 'opportunity',
  pipelineId: 'pipeline',
  pipelineStageId: 'pipeline_stage',
  userId: 'user',
  userIds: 'user',
  workflowId: 'workflow',
  workflowIds: 'workflow',
};

/**
 * The dropdowns of a document's own fields, and of those that mean something else there: an empty text
 * is none. `campaignId` is an advert in one document and a campaign of HighLevel's in another.
 */
const byDocument: Record<string, Record<string, string>> = {
  associations: { associationId: 'association' },
  blogs: { blogId: 'blog', authorId: 'blog_author', author: 'blog_author' },
  calendars: { groupId: 'calendar_group', eventId: 'appointment', teamId: '' },
  contacts: { campaignId: 'campaign', tags: 'tag', taskId: 'task' },
  conversations: { conversationId: 'conversation', messageId: 'message' },
  'affiliate-manager': { contactId: 'contact' },
  locations: { timezone: 'time_zone' },
  objects: { key: 'object', schemaKey: 'object' },
  opportunities: {
    pipeline_id: 'pipeline',
    pipeline_stage_id: 'pipeline_stage',
    assigned_to: 'user',
    contact_id: 'contact',
    campaignId: 'campaign',
    lostReasonId: 'lost_reason',
    id: 'opportunity',
  },
  snapshots: { snapshotId: 'snapshot' },
  'agent-studio': { userId: '', contactId: 'contact' },
  'ad-manager': { userId: '' },
  marketplace: { userId: 'user' },
};

/** Fields that list sub-accounts, where an agency has to name one. */
const subAccounts = ['locationId', 'locationIds', 'locations'];

/** The dropdown that lists the values of a field. */
export const dropdownOf = (document: string, name: string): string | undefined =>
  (byDocument[document]?.[name] ?? everywhere[name]) || undefined;

/** The dropdown for a sub-account, which only an agency can list. */
export const subAccountOf = (name: string): string | undefined =>
  subAccounts.includes(name) ? 'sub_account' : undefined;
