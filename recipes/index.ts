import { activityNotes } from './activity_notes';
import { activityTasks } from './activity_tasks';
import { agencyOnboarding } from './agency_onboarding';
import { appointmentFollowUps } from './appointment_follow_ups';
import { appointments } from './appointments';
import { blogPost } from './blog_post';
import { contactCard } from './contact_card';
import { directory } from './directory';
import { enrichment } from './enrichment';
import { lifecycle } from './lifecycle';
import { missedAppointment } from './missed_appointment';
import { newLead } from './new_lead';
import type { Recipe } from './recipe';
import { reconciliation } from './reconciliation';
import { taskStatus } from './task_status';
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
} satisfies Record<string, Recipe>;
