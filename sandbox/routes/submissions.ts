import * as z from 'zod';
import type { Form, Submission } from '../records/submissions';
import { badRequest } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { Table } from '../table';
import { count, requiredText, text } from '../validation';
import { without, zoneless } from '../views';
import { mentions } from './contacts/contact';

const day = text.regex(/^\d{4}-\d\d-\d\d$/, { error: 'must be in the format YYYY-MM-DD' });

const listing = {
  locationId: requiredText,
  skip: count.default(0),
  limit: count.pipe(z.number().min(1).max(50)).default(10),
  type: text.optional(),
};

const search = {
  locationId: requiredText,
  page: count.pipe(z.number().min(1)).default(1),
  limit: count.pipe(z.number().min(1).max(100)).default(20),
  q: text.optional(),
  startAt: day.optional(),
  endAt: day.optional(),
};

type Listing = z.output<z.ZodObject<typeof listing>>;
type Search = z.output<z.ZodObject<typeof search>>;

const listed = (forms: Table<Form>, { locationId, skip, limit }: Listing) => {
  const all = forms.where({ locationId });
  return { page: all.slice(skip, skip + limit), total: all.length };
};

/** Today's date in the sub-account, and the date a month before. */
const lastMonth = (state: State, timeZone: string): [start: string, end: string] => {
  const today = zoneless(state.stamp(), timeZone).slice(0, 10);
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - 1);
  return [date.toISOString().slice(0, 10), today];
};

/** A page of submissions, newest first. That days are in the sub-account's zone is a guess. */
const found = (
  state: State,
  submissions: Table<Submission>,
  { locationId, page, limit, q = '', startAt, endAt }: Search,
  formId: string | undefined,
) => {
  const timeZone = state.locations.find(locationId)?.timezone ?? 'UTC';
  const [start, end] = lastMonth(state, timeZone);
  if ((startAt ?? start) > (endAt ?? end)) throw badRequest('startAt should be before endAt');
  const all = submissions
    .where({ locationId, ...(formId && { formId }) })
    .filter(({ contactId, createdAt }) => {
      const day = zoneless(createdAt, timeZone).slice(0, 10);
      const contact = state.contacts.find(contactId);
      const isMeant = q === '' || contactId === q || (contact && mentions(contact, q));
      return (startAt ?? start) <= day && day <= (endAt ?? end) && isMeant;
    })
    .sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
  const from = (page - 1) * limit;
  return {
    shown: all.slice(from, from + limit),
    meta: {
      total: all.length,
      currentPage: page,
      nextPage: from + limit < all.length ? page + 1 : null,
      prevPage: page > 1 ? page - 1 : null,
    },
  };
};

export const submissions = [
  route({
    endpoint: 'GET /forms/',
    version: '2021-07-28',
    scope: 'forms.readonly',
    level: 'location',
    query: z.strictObject(listing),
    answer: ({ query, state }) => {
      const { page, total } = listed(state.forms, query);
      return { forms: page, total };
    },
  }),

  route({
    endpoint: 'GET /surveys/',
    version: '2021-07-28',
    scope: 'surveys.readonly',
    level: 'location',
    query: z.strictObject(listing),
    answer: ({ query, state }) => {
      const { page, total } = listed(state.surveys, query);
      return { surveys: page, total };
    },
  }),

  route({
    endpoint: 'GET /forms/submissions',
    version: '2021-07-28',
    scope: 'forms.readonly',
    level: 'location',
    query: z.strictObject({ ...search, formId: text.optional() }),
    answer: ({ query: { formId, ...query }, state }) => {
      const { shown, meta } = found(state, state.formSubmissions, query, formId);
      return { submissions: shown.map((each) => without(each, 'locationId')), meta };
    },
  }),

  route({
    endpoint: 'GET /surveys/submissions',
    version: '2021-07-28',
    scope: 'surveys.readonly',
    level: 'location',
    query: z.strictObject({ ...search, surveyId: text.optional() }),
    answer: ({ query: { surveyId, ...query }, state }) => {
      const { shown, meta } = found(state, state.surveySubmissions, query, surveyId);
      const views = shown.map((each) => ({
        ...without(each, 'locationId', 'formId'),
        surveyId: each.formId,
      }));
      return { submissions: views, meta };
    },
  }),
];
