import { scopes } from '../scopes';
import { seeded } from '../seed';
import { type SandboxOptions, State } from '../state';
import type { AgencyGrant, LocationGrant } from '../tokens';
import { companies, customFields, customValues, locations, tags, users } from './accounts';
import { associations, objectProperties, objectRecords, objects, relations } from './associations';
import { campaigns, workflows } from './automation';
import { blogAuthors, blogCategories, blogPosts, blogs } from './blogs';
import { businesses } from './businesses';
import {
  appointmentNotes,
  blockedSlots,
  notifications,
  recentAppointments,
  resources,
} from './calendar_events';
import { appointments, calendarGroups, calendars } from './calendars';
import { contacts, notes, tasks } from './contacts';
import { conversations, emails, messages } from './conversations';
import { documents, documentTemplates } from './documents';
import { estimates, invoices } from './invoices';
import { mediaFolders } from './media';
import { lostReasons, opportunities, pipelines } from './opportunities';
import { coupons, orders, subscriptions, transactions } from './payments';
import { productCollections, products } from './products';
import { snapshots } from './snapshots';
import { socialAccounts, socialCategories, socialPosts, socialTags } from './social';
import { formSubmissions, forms, surveySubmissions, surveys } from './submissions';

const granted = { companyId: seeded.companyId, userId: seeded.users.owner, scopes };
const agencyGrant: AgencyGrant = { ...granted, level: 'agency' };
const harborGrant: LocationGrant = {
  ...granted,
  level: 'location',
  locationId: seeded.locations.harbor,
};

/** A state with only the seed. */
export const seededState = (options?: SandboxOptions): State => {
  const state = new State(options);
  for (const company of companies) state.companies.put(company);
  for (const location of locations) state.locations.put(location);
  for (const user of users) state.users.put(user);
  for (const snapshot of snapshots) state.snapshots.put(snapshot);
  for (const tag of tags) state.tags.put(tag);
  for (const field of customFields) state.customFields.put(field);
  for (const value of customValues) state.customValues.put(value);
  for (const business of businesses) state.businesses.put(business);
  for (const object of objects) state.objects.put(object);
  for (const property of objectProperties) state.objectProperties.put(property);
  for (const record of objectRecords) state.objectRecords.put(record);
  for (const association of associations) state.associations.put(association);
  for (const relation of relations) state.relations.put(relation);
  for (const blog of blogs) state.blogs.put(blog);
  for (const author of blogAuthors) state.blogAuthors.put(author);
  for (const category of blogCategories) state.blogCategories.put(category);
  for (const post of blogPosts) state.blogPosts.put(post);
  for (const transaction of transactions) state.transactions.put(transaction);
  for (const order of orders) state.orders.put(order);
  for (const subscription of subscriptions) state.subscriptions.put(subscription);
  for (const coupon of coupons) state.coupons.put(coupon);
  for (const product of products) state.products.put(product);
  for (const collection of productCollections) state.productCollections.put(collection);
  for (const template of documentTemplates) state.documentTemplates.put(template);
  for (const document of documents) state.contractDocuments.put(document);
  for (const account of socialAccounts) state.socialAccounts.put(account);
  for (const category of socialCategories) state.socialCategories.put(category);
  for (const tag of socialTags) state.socialTags.put(tag);
  for (const post of socialPosts) state.socialPosts.put(post);
  for (const campaign of campaigns) state.campaigns.put(campaign);
  for (const workflow of workflows) state.workflows.put(workflow);
  for (const folder of mediaFolders) state.mediaFolders.put(folder);
  for (const form of forms) state.forms.put(form);
  for (const survey of surveys) state.surveys.put(survey);
  for (const each of formSubmissions(state.now())) state.formSubmissions.put(each);
  for (const each of surveySubmissions(state.now())) state.surveySubmissions.put(each);
  for (const group of calendarGroups) state.calendarGroups.put(group);
  for (const calendar of calendars) state.calendars.put(calendar);
  for (const contact of contacts) state.contacts.plant(contact);
  for (const task of tasks) state.tasks.put(task);
  for (const note of notes) state.notes.put(note);
  for (const conversation of conversations) state.conversations.put(conversation);
  for (const message of messages) state.messages.put(message);
  for (const email of emails) state.emails.put(email);
  for (const appointment of [...appointments, ...recentAppointments])
    state.appointments.put(appointment);
  for (const slot of blockedSlots) state.blockedSlots.put(slot);
  for (const note of appointmentNotes) state.appointmentNotes.put(note);
  for (const notification of notifications) state.notifications.put(notification);
  for (const resource of resources) state.resources.put(resource);
  for (const pipeline of pipelines) state.pipelines.put(pipeline);
  for (const reason of lostReasons) state.lostReasons.put(reason);
  for (const opportunity of opportunities) state.opportunities.put(opportunity);
  for (const invoice of invoices) state.invoices.put(invoice);
  for (const estimate of estimates) state.estimates.put(estimate);
  for (const id of [seeded.companyId, seeded.locations.harbor, seeded.locations.lakeside])
    state.installations.add(id);
  state.tokens.plant(harborGrant, seeded.locationToken, seeded.locationRefreshToken);
  state.tokens.plant(
    { ...harborGrant, locationId: seeded.locations.lakeside },
    seeded.lakesideToken,
  );
  state.tokens.plant(agencyGrant, seeded.agencyToken, seeded.agencyRefreshToken);
  return state;
};
