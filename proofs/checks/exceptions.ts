import { isNarrowed } from '../../harness/narrowed';

/**
 * Findings that the checks ignore, and why. A name is the text that a check reports; `*` matches
 * any text. A test fails if an exception is no longer needed.
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
      'filters by values that the documented response does not have',
    ],
    ['estimate_status_changed.status', 'filters events, which need two polls'],
    ['invoice_status_changed.status', 'filters events, which need two polls'],
    ['appointment_status_changed.changes', 'filters events, which need two polls'],
    ['contact_dnd_changed.dndEvent', 'filters events, which need two polls'],
    ['contact_tagged.tagEvent', 'filters events, which need two polls'],
    ['new_or_completed_task.taskEvent', 'filters events, which need two polls'],
    ['find_appointment.which', 'filters appointments; the response here has only one'],
    ['find_appointment.appointmentStatus', 'filters appointments; the response here has only one'],
    ['find_appointment.calendarId', 'filters appointments; the response here has only one'],
    ['find_pipeline_stage.pipelineName', 'filters stages that the response here does not have'],
    [
      'find_free_slot.after',
      'has an effect only if it is in the future; the check uses a past time',
    ],
    ['search_*.limit', 'limits the records of a poll; the response here has only one'],
  ],
  parameters: [
    ['* query limit', 'paging is not a form field: the first page has the default size'],
    ['* query skip', 'paging is not a form field'],
    ['* query startAfter*', 'paging is not a form field'],
    ['create_product body medias[].priceIds', 'a new product has no prices yet'],
    ['create_product body membershipOffers*', 'no endpoint lists membership offers'],
    ['create_product body meta*', 'is for prices from another shop'],
    ['create_product body variantOptionIds', 'the first price is for every variant'],
    ['create_product body digitalDelivery', 'no document describes its content'],
    ['create_product body isDigitalProduct', 'is only used with digitalDelivery'],
    ['create_product body userId', 'is the user of the token'],
    ['create_social_post body createdBy', 'is the user'],
    ['create_social_post body scheduleTimeUpdated', 'is for updates'],
    ['create_social_post body media[].id', 'HighLevel sets it'],
    ['create_social_post body media[].defaultThumb', 'HighLevel sets it'],
    ['create_social_post body postApprovalDetails.approverNote', 'the approver writes it'],
    ['create_social_post body postApprovalDetails.approvalStatus', 'the approver decides it'],
    ['new_* query locationId', 'is the sub-account, which altId contains'],
    [
      'new_or_updated_subscription query getPaymentsCollectedCount',
      'no document describes what it adds to the response',
    ],
    ['* query cursor', 'paging is not a form field'],
    ['* query lastMessageId', 'paging is not a form field'],
    ['contact_*ed body page', 'paging is not a form field: searchAfter selects further pages'],
    ['contact_*ed body searchAfter', 'paging is not a form field'],
    ['contact_*ed body query', 'a tag and Do Not Disturb are filters'],
    ['new_or_completed_task body completed', 'the trigger must also remember open tasks'],
    ['new_or_completed_task body query', 'watches tasks by user, not by text'],
    ['*y_status_changed query *', 'watches a pipeline, a stage or a user'],
    ['pipeline_stage_changed query *', 'watches a pipeline, a stage or a user'],
    ['find_free_slot query userIds', 'is a single user, whom the next step books'],
    ['find_opportunity query campaignId', 'Search Opportunities has it'],
    ['find_opportunity query country', 'Search Opportunities has it'],
    ['find_opportunity query *ate', 'Search Opportunities has it'],
    ['find_opportunity query get*', 'a search returns only the opportunity'],
    ['find_opportunity query page', 'a search returns the first matches'],
    ['search_contacts body page', 'paging is not a form field: searchAfter selects further pages'],
    ['search_contacts body searchAfter', 'paging is not a form field'],
    ['find_contact body page', 'a search returns the first matches'],
    ['find_contact body searchAfter', 'a search returns the first matches'],
    ['find_contact body filters', 'a search is by ID, email, phone number or text'],
    ['find_contact body sort', 'HighLevel puts the best match first'],
    ['*_conversation* query sortScoreProfile', 'sorting by a score is not newest first'],
    ['update_conversation body feedback', 'no document describes its content'],
    ['find_user query ids', 'a search is by email address or name'],
    ['find_user query sort*', 'the best match comes first'],
    ['find_user query enabled2waySync', 'does not identify a user'],
    [
      '*_calendar body teamMembers[].meetingLocation*',
      'deprecated in favour of locationConfigurations',
    ],
    ['*_calendar body meetingLocation', 'deprecated, and read only'],
    ['* body customFields[].key', 'a field is named by its ID, which is stable'],
    ['send_message body subType', 'docs/highlevel_quirks.md#sending-messages'],
    ['* body miscellaneousCharges*', 'payments set it; its charges have no documented shape'],
    ['*_status_changed query status', 'the trigger must also see the previous status'],
    ['create_estimate body items[].attachments', 'has no documented shape'],
    ['send_invoice body autoPayment.provider', 'has no documented shape'],
    ['update_user body email', 'deprecated: HighLevel changes no email any more'],
  ],
  properties: [
    ['*estimate*.meta__*', 'its keys come from the form'],
    ['*_estimate.items[]taxes[]*', 'a list in a list: Zapier has one level of line items'],
    [
      'estimate_status_changed returns no record',
      'the documented list contains texts instead of estimates',
    ],
    ['find_free_slot returns no record', 'the documented slots are in the past'],
    ['find_pipeline_stage returns no record', 'no documented stage has the searched name'],
    ['new_or_completed_task returns no record', 'the document has a list of empty lists'],
    [
      'opportunity_status_changed returns no record',
      'the status of the documented opportunity has not changed',
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
      'custom fields of the account, as for a contact',
    ],
    ['workflow_step_reached.contact__attributionSource__*', 'undeclared; not offered yet'],
    ['make_api_call.response__*', 'for a path without a description, or next to a list'],
  ],
  recordings: [
    [
      'upload_*',
      'the file comes from another host as a stream, which the stand-in does not support',
    ],
    ['*.refused', 'most need several runs or another connection, which the file does not record'],
    ['*.sample', 'recorded while loading a sample, which the file does not record'],
    ['get_blog_posts.updated', 'recorded over two polls'],
    ['get_contacts_by_business.updated', 'recorded over two polls'],
    ['list_businesses_by_location.updated', 'recorded over two polls'],
    ['get_blogs_by_location.found', 'recorded over two polls'],
    ['list_locations.own', 'recorded with another connection'],
    ['create_appointment.plain', 'recorded in a time zone that the file does not record'],
    ['update_location.time_zones', 'recorded for a dropdown'],
  ],
  dropdowns: [
    ['* customFields', 'each custom field is a separate field'],
    ['find_conversation id *', 'the catalogue does not have it; as in Search Conversations'],
    [
      'create_location timezone',
      'the time zones are those of a sub-account, which does not exist yet',
    ],
  ],
};

const pattern = (name: string) =>
  new RegExp(`^${name.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** A check's findings without the exceptions. */
export const withoutExceptions = (check: keyof typeof exceptions, found: string[]): string[] =>
  found.filter((name) => !exceptions[check].some(([exception]) => pattern(exception).test(name)));

/** Exceptions that no finding needs any more. */
export const needlessExceptions = (check: keyof typeof exceptions, found: string[]): string[] =>
  // If only some operations are tested, the other exceptions are not checked.
  (isNarrowed ? [] : exceptions[check])
    .map(([exception]) => exception)
    .filter((exception) => !found.some((name) => pattern(exception).test(name)));
