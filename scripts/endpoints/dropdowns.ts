/** Dropdowns by field name, for names with the same meaning in every document. */
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
 * Dropdowns by document, for fields that only this document has or that have another meaning there.
 * An empty text means no dropdown. `campaignId` is an advert in one document and a HighLevel
 * campaign in another.
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

/** Fields for sub-accounts in requests of an agency. */
const subAccounts = ['locationId', 'locationIds', 'locations'];

/** The key of the dropdown that lists a field's values. */
export const dropdownOf = (document: string, name: string): string | undefined =>
  (byDocument[document]?.[name] ?? everywhere[name]) || undefined;

/** The dropdown of sub-accounts; only an agency can list them. */
export const subAccountOf = (name: string): string | undefined =>
  subAccounts.includes(name) ? 'sub_account' : undefined;
