import { isNarrowed } from '../../harness/narrowed';

/**
 * What the checks let pass, and why. A name is one that a check gives, `*` stands for any text. A
 * test wants each of these to be needed.
 */
export const exceptions: Record<
  'input fields' | 'parameters' | 'properties' | 'dropdowns' | 'recordings' | 'results',
  [string, string][]
> = {
  'input fields': [
    ['send_message.showMore', 'shows further fields of the form'],
    ['create_social_post.showFieldsFor', 'shows further fields of the form'],
    ['*.chooseFromConversationId', 'fills the dropdown of another field'],
    ['*.chooseFromCalendarId', 'fills the dropdown of another field'],
    ['check_blog_url_slug.blogId', 'fills the dropdown of another field'],
    ['get_relations_by_record.recordKind', 'fills the dropdown of another field'],
    ['create_relation.firstRecordKind', 'fills the dropdown of another field'],
    ['create_relation.secondRecordKind', 'fills the dropdown of another field'],
    ['delete_relation.recordKind', 'fills the dropdown of another field'],
    ['delete_relation.recordId', 'fills the dropdown of another field'],
    ['*_calendar.notifications[].notificationType', 'has one choice, which is its default'],
    [
      'get_messages_by_conversation.includeActivities',
      'leaves out entries that the documented response does not have',
    ],
    ['estimate_status_changed.status', 'chooses among events, which take two polls'],
    ['invoice_status_changed.status', 'chooses among events, which take two polls'],
    ['appointment_status_changed.changes', 'chooses among events, which take two polls'],
    ['contact_dnd_changed.dndEvent', 'chooses among events, which take two polls'],
    ['contact_tagged.tagEvent', 'chooses among events, which take two polls'],
    ['new_or_completed_task.taskEvent', 'chooses among events, which take two polls'],
    ['find_appointment.which', 'chooses among appointments; the response here has one'],
    ['find_appointment.appointmentStatus', 'chooses among appointments; the response here has one'],
    ['find_appointment.calendarId', 'chooses among appointments; the response here has one'],
    [
      'find_pipeline_stage.pipelineName',
      'chooses among stages that the response here does not have',
    ],
    ['find_free_slot.after', 'counts where it is ahead; the time that the check fills in is past'],
    ['search_*.limit', 'is how many records a poll reads; the response here has one'],
  ],
  parameters: [
    ['* query limit', 'paging is no field: the first page has the default size'],
    ['* query skip', 'paging is no field'],
    ['* query startAfter*', 'paging is no field'],
    ['create_product body medias[].priceIds', 'a new product has no prices yet'],
    ['create_product body membershipOffers*', 'offers of memberships have no list to choose from'],
    ['create_product body meta*', 'is for prices that come from another shop'],
    ['create_product body variantOptionIds', 'the first price is for every variant'],
    ['create_product body digitalDelivery', 'no document has what it holds'],
    ['create_product body isDigitalProduct', 'goes with digitalDelivery'],
    ['create_product body userId', 'is the user of the token'],
    ['create_social_post body createdBy', 'is the user'],
    ['create_social_post body scheduleTimeUpdated', 'is for updates'],
    ['create_social_post body media[].id', 'HighLevel gives it'],
    ['create_social_post body media[].defaultThumb', 'HighLevel gives it'],
    ['create_social_post body postApprovalDetails.approverNote', 'is what the approver writes'],
    ['create_social_post body postApprovalDetails.approvalStatus', 'is what the approver decides'],
    ['new_* query locationId', 'is the sub-account, which altId names'],
    [
      'new_or_updated_subscription query getPaymentsCollectedCount',
      'no document has what it adds to the response',
    ],
    ['* query cursor', 'paging is no field'],
    ['contact_*ed body page', 'paging is no field: further pages go by searchAfter'],
    ['contact_*ed body searchAfter', 'paging is no field'],
    ['contact_*ed body query', 'a tag and Do Not Disturb are filters'],
    ['new_or_completed_task body completed', 'tasks are remembered before they are completed, too'],
    ['new_or_completed_task body query', 'watches tasks of people, not of words'],
    ['*y_status_changed query *', 'watches a pipeline, a stage or a user'],
    ['pipeline_stage_changed query *', 'watches a pipeline, a stage or a user'],
    ['find_free_slot query userIds', 'is one user, whom the next step books'],
    ['find_opportunity query campaignId', 'Search Opportunities has it'],
    ['find_opportunity query country', 'Search Opportunities has it'],
    ['find_opportunity query *ate', 'Search Opportunities has it'],
    ['find_opportunity query get*', 'a search gives the opportunity alone'],
    ['find_opportunity query page', 'a search takes the first matches'],
    ['search_contacts body page', 'paging is no field: further pages go by searchAfter'],
    ['search_contacts body searchAfter', 'paging is no field'],
    ['find_contact body page', 'a search takes the first matches'],
    ['find_contact body searchAfter', 'a search takes the first matches'],
    ['find_contact body filters', 'a search is by ID, email, phone number or text'],
    ['find_contact body sort', 'HighLevel puts the best match first'],
    ['*_conversation* query sortScoreProfile', 'sorting by a score is not newest first'],
    ['update_conversation body feedback', 'no document says what is in it'],
    ['find_user query ids', 'a search is by email address or name'],
    ['find_user query sort*', 'the best match comes first'],
    ['find_user query enabled2waySync', 'says nothing of who somebody is'],
    [
      '*_calendar body teamMembers[].meetingLocation*',
      'deprecated in favour of locationConfigurations',
    ],
    ['*_calendar body meetingLocation', 'deprecated, and read only'],
    ['* body customFields[].key', 'a field is named by its ID, which is stable'],
    ['send_message body subType', 'docs/highlevel_quirks.md#sending-messages'],
    ['* body miscellaneousCharges*', 'what payments add; its charges have no documented shape'],
    ['*_status_changed query status', 'a status that is left has to be seen, too'],
    ['create_estimate body items[].attachments', 'has no documented shape'],
    ['send_invoice body autoPayment.provider', 'has no documented shape'],
    ['update_user body email', 'deprecated: HighLevel changes no email any more'],
  ],
  properties: [
    ['*estimate*.meta__*', 'its names are those of the form'],
    ['*_estimate.items[]taxes[]*', 'a list in a list: Zapier has one level of line items'],
    ['estimate_status_changed gives no record', 'the documented list holds texts and no estimates'],
    ['find_free_slot gives no record', 'the documented slots are past'],
    ['find_pipeline_stage gives no record', 'no documented stage has the name that is looked for'],
    ['new_or_completed_task gives no record', 'the document has a list of empty lists'],
    [
      'opportunity_status_changed gives no record',
      'the documented opportunity has the status that it was created with',
    ],
  ],
  results: [
    ['*.contactName', 'is the name, in lower case'],
    ['*.firstNameRaw', 'is the first name'],
    ['*.lastNameRaw', 'is the last name'],
    ['*.permissions__*', 'docs/highlevel_quirks.md#user-permissions'],
    ['*.relations[]*', 'undeclared; not offered yet'],
    ['*.validEmail', 'undeclared; not offered yet'],
    ['*.phoneLabel', 'undeclared; not offered yet'],
    ['search_opportunities.tasks[]contactId', 'is the contact of the opportunity'],
    ['search_opportunities.notes[]*', 'undeclared; the record has the text and its time'],
    ['*_conversation*.attributed', 'undeclared, and always null'],
    ['*_conversation*.sort', 'docs/highlevel_quirks.md#conversation-search'],
    ['*_conversation*.profilePhoto', 'undeclared; not offered yet'],
    ['*.meta__email__direction', 'is the direction of the message'],
    ['create_calendar_notification.notifications[]from*', 'undeclared; is what was sent'],
    [
      'create_invoice.invoiceItems[]taxes[]*',
      'a list in a list: Zapier has one level of line items',
    ],
    ['workflow_step_reached.How can we help?', 'custom data of the workflow keeps its own name'],
    [
      'workflow_step_reached.currentContact__customFields__*',
      'fields of the account, as of a contact',
    ],
    ['workflow_step_reached.contact__attributionSource__*', 'undeclared; not offered yet'],
    ['make_api_call.response__*', 'of a path that no description has, or beside a list'],
  ],
  recordings: [
    ['upload_*', 'the file comes from another host, as a stream that the stand-in does not have'],
    ['*.refused', 'most are of several runs or of another connection; the file names neither'],
    ['*.sample', 'recorded while a sample is loaded, which the file does not say'],
    ['get_blog_posts.updated', 'recorded over two polls'],
    ['get_contacts_by_business.updated', 'recorded over two polls'],
    ['list_businesses_by_location.updated', 'recorded over two polls'],
    ['get_blogs_by_location.found', 'recorded over two polls'],
    ['list_locations.own', 'recorded with another connection'],
    ['create_appointment.plain', 'recorded in a time zone, which the file does not say'],
    ['update_location.time_zones', 'recorded of a dropdown'],
  ],
  dropdowns: [
    ['* customFields', 'each custom field is a field of its own'],
    ['find_conversation id *', 'the catalogue does not have it; as in Search Conversations'],
    [
      'create_location timezone',
      'the time zones are those of a sub-account, which does not exist yet',
    ],
  ],
};

const pattern = (name: string) =>
  new RegExp(`^${name.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** What a check found, without the exceptions. */
export const withoutExceptions = (check: keyof typeof exceptions, found: string[]): string[] =>
  found.filter((name) => !exceptions[check].some(([exception]) => pattern(exception).test(name)));

/** Exceptions of a check that nothing needs any more. */
export const needlessExceptions = (check: keyof typeof exceptions, found: string[]): string[] =>
  // Of some operations alone nobody can say which exceptions the others need.
  (isNarrowed ? [] : exceptions[check])
    .map(([exception]) => exception)
    .filter((exception) => !found.some((name) => pattern(exception).test(name)));
