import { activityNotes } from './activity_notes';
import { activityTasks } from './activity_tasks';
import { agencyOnboarding } from './agency_onboarding';
import { appointmentFollowUps } from './appointment_follow_ups';
import { appointments } from './appointments';
import { blogPost } from './blog_post';
import { bookingToCalendar } from './booking_to_calendar';
import { callLog } from './call_log';
import { contactCard } from './contact_card';
import { directory } from './directory';
import { doNotDisturb } from './do_not_disturb';
import { emailOpened } from './email_opened';
import { enrichment } from './enrichment';
import { firstFreeSlot } from './first_free_slot';
import { formToDeal } from './form_to_deal';
import { knowledgeBase } from './knowledge_base';
import { lifecycle } from './lifecycle';
import { linkClicked } from './link_clicked';
import { lostDeal } from './lost_deal';
import { missedAppointment } from './missed_appointment';
import { newLead } from './new_lead';
import { newTags } from './new_tags';
import { noShow } from './no_show';
import { paidDeal } from './paid_deal';
import type { Recipe } from './recipe';
import { reconciliation } from './reconciliation';
import { replyAlert } from './reply_alert';
import { stageHandover } from './stage_handover';
import { surveyAnswers } from './survey_answers';
import { taggedContact } from './tagged_contact';
import { taskStatus } from './task_status';
import { unsubscribes } from './unsubscribes';
import { wonOpportunity } from './won_opportunity';

/** All recipes by the name of their page, in the order of the index. */
export const recipes = {
  new_lead: newLead,
  activity_notes: activityNotes,
  appointments,
  task_status: taskStatus,
  contact_card: contactCard,
  directory,
  enrichment,
  activity_tasks: activityTasks,
  appointment_follow_ups: appointmentFollowUps,
  lifecycle,
  reconciliation,
  won_opportunity: wonOpportunity,
  missed_appointment: missedAppointment,
  blog_post: blogPost,
  agency_onboarding: agencyOnboarding,
  form_to_deal: formToDeal,
  survey_answers: surveyAnswers,
  stage_handover: stageHandover,
  lost_deal: lostDeal,
  tagged_contact: taggedContact,
  do_not_disturb: doNotDisturb,
  booking_to_calendar: bookingToCalendar,
  no_show: noShow,
  reply_alert: replyAlert,
  call_log: callLog,
  paid_deal: paidDeal,
  link_clicked: linkClicked,
  email_opened: emailOpened,
  first_free_slot: firstFreeSlot,
  knowledge_base: knowledgeBase,
  unsubscribes,
  new_tags: newTags,
} satisfies Record<string, Recipe>;
