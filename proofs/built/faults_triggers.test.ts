import { describeFaults } from '../faults/suite';

const cells = describeFaults('triggers');

/** The triggers that read several pages of a list. */
const pagedLists = [
  'contact_dnd_changed',
  'contact_tagged',
  'document_status_changed',
  'estimate_status_changed',
  'filter_users_by_email',
  'find_associations',
  'get_blog_authors',
  'get_blog_categories',
  'get_blog_posts',
  'get_blogs_by_location',
  'get_contacts_by_business',
  'get_messages_by_conversation',
  'get_relations_by_record',
  'invoice_status_changed',
  'list_appointment_notes',
  'list_businesses_by_location',
  'list_calendar_notifications',
  'list_calendar_resources',
  'list_contacts_deprecated',
  'list_locations',
  'new_form_submission',
  'new_or_completed_task',
  'new_or_updated_object_record',
  'new_or_updated_subscription',
  'new_order',
  'new_payment',
  'new_survey_submission',
  'opportunity_status_changed',
  'pipeline_stage_changed',
  'search_contacts',
  'search_conversations',
  'search_opportunities',
  'search_users',
];

test('every paged list was tested with a failing second page', () => {
  const paged = cells.filter(({ fault }) => fault === 'second request: 500').map(({ key }) => key);
  expect(paged).toEqual(pagedLists);
});
