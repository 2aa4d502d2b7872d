export { appointmentDropdown as appointment_dropdown } from './appointment';
export { appointmentNoteDropdown as appointment_note_dropdown } from './appointment_note';
export {
  associationDropdown as association_dropdown,
  associationKeyDropdown as association_key_dropdown,
} from './association';
export { blockedSlotDropdown as blocked_slot_dropdown } from './blocked_slot';
export {
  blogAuthorDropdown as blog_author_dropdown,
  blogCategoryDropdown as blog_category_dropdown,
  blogDropdown as blog_dropdown,
  blogPostDropdown as blog_post_dropdown,
} from './blog';
export { businessDropdown as business_dropdown } from './business';
export { calendarDropdown as calendar_dropdown } from './calendar';
export { calendarGroupDropdown as calendar_group_dropdown } from './calendar_group';
export { calendarNotificationDropdown as calendar_notification_dropdown } from './calendar_notification';
export { calendarResourceDropdown as calendar_resource_dropdown } from './calendar_resource';
export { campaignDropdown as campaign_dropdown } from './campaign';
export { contactDropdown as contact_dropdown } from './contact';
export { conversationDropdown as conversation_dropdown } from './conversation';
export { customFieldDropdown as custom_field_dropdown } from './custom_fields';
export { lostReasonDropdown as lost_reason_dropdown } from './lost_reason';
export {
  emailDropdown as email_dropdown,
  messageDropdown as message_dropdown,
} from './message';
export { noteDropdown as note_dropdown } from './note';
export { objectDropdown as object_dropdown } from './object';
export { opportunityDropdown as opportunity_dropdown } from './opportunity';
export {
  pipelineDropdown as pipeline_dropdown,
  pipelineStageDropdown as pipeline_stage_dropdown,
} from './pipeline';
export {
  anyRecordDropdown as record_dropdown,
  firstRecordDropdown as first_record_dropdown,
  secondRecordDropdown as second_record_dropdown,
} from './record';
export { relationDropdown as relation_dropdown } from './relation';
export { snapshotDropdown as snapshot_dropdown } from './snapshot';
export { subAccountDropdown as sub_account_dropdown } from './sub_account';
export { tagDropdown as tag_dropdown } from './tag';
export { taskDropdown as task_dropdown } from './task';
export { timeZoneDropdown as time_zone_dropdown } from './time_zone';
export { userDropdown as user_dropdown } from './user';
export { workflowDropdown as workflow_dropdown } from './workflow';
