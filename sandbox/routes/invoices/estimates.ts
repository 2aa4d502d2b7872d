import * as z from 'zod';
import type { Estimate, EstimateStatus } from '../../records/invoices';
import { badRequest, refusal } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import { flag, requiredText, text } from '../../validation';
import { present, without } from '../../views';
import {
  assertContact,
  assertOwn,
  assertUser,
  attachments,
  businessDetails,
  charges,
  contactDetails,
  day,
  daysAfter,
  discount,
  estimateItems,
  isAsked,
  kept,
  owner,
  place,
  sending,
  sentTo,
  sumsOf,
  today,
} from './paper';

const sendingDetails = z.strictObject({ ...sending, estimateName: text.optional() });

export const estimates = [
  route({
    endpoint: 'GET /invoices/estimate/list',
    version: '2021-07-28',
    scope: 'invoices/estimate.readonly',
    level: 'location',
    query: z.strictObject({
      ...owner,
      limit: place,
      offset: place,
      startAt: day.optional(),
      endAt: day.optional(),
      search: text.optional(),
      status: z
        .enum(['all', 'draft', 'sent', 'accepted', 'declined', 'invoiced', 'viewed'])
        .optional(),
      contactId: text.optional(),
    }),
    answer: ({ query, grant, state }) => {
      assertOwn(grant, query);
      const { status = 'all', limit, offset } = query;
      const found = state.estimates
        .where({ locationId: grant.locationId })
        .filter(({ estimateStatus }) => status === 'all' || estimateStatus === status)
        .filter(isAsked(query))
        .reverse();
      return { estimates: found.slice(offset, offset + limit).map(view), total: found.length };
    },
  }),

  route({
    endpoint: 'POST /invoices/estimate',
    version: '2021-07-28',
    scope: 'invoices/estimate.write',
    level: 'location',
    body: z.strictObject({
      ...owner,
      name: requiredText,
      businessDetails,
      currency: requiredText,
      items: estimateItems,
      liveMode: flag.default(true),
      discount,
      termsNotes: text.optional(),
      // Required in fact (docs/highlevel_quirks.md#estimates).
      title: requiredText,
      contactDetails,
      estimateNumber: z.number().optional(),
      issueDate: day.optional(),
      expiryDate: day.optional(),
      sentTo: sentTo.optional(),
      automaticTaxesEnabled: flag.optional(),
      meta: z.looseObject({}).optional(),
      sendEstimateDetails: sendingDetails.optional(),
      frequencySettings: z.strictObject({
        enabled: flag,
        schedule: z.looseObject({}).optional(),
      }),
      estimateNumberPrefix: text.optional(),
      userId: text.optional(),
      attachments: attachments.optional(),
      autoInvoice: z.strictObject({ enabled: flag, directPayments: flag.optional() }).optional(),
      miscellaneousCharges: charges.optional(),
      paymentScheduleConfig: z.looseObject({}).optional(),
    }),
    status: 201,
    answer: ({ body, grant, state }) => {
      assertOwn(grant, body);
      assertContact(state, grant, body.contactDetails);
      const { altId, altType: _, items, sendEstimateDetails: sent, userId, ...rest } = body;
      if (sent) assertUser(state, grant, sent.userId);
      const issueDate = body.issueDate ?? today(state, grant);
      // Judged by the clock of the sub-account (docs/highlevel_quirks.md#estimates).
      if (issueDate > today(state, grant))
        throw refusal(400, 'Issue date cannot be in the future', { code: 'estimate_date_invalid' });
      const at = state.stamp();
      const kind: EstimateStatus = sent ? 'sent' : 'draft';
      const estimateItems = kept(state, items);
      const rebate = { ...body.discount, value: body.discount.value ?? 0 };
      const numbers = state.estimates
        .where({ locationId: altId })
        .map(({ estimateNumber }) => estimateNumber);
      return view(
        state.estimates.put({
          ...rest,
          id: state.ids.hex(),
          locationId: altId,
          estimateStatus: kind,
          estimateNumber: body.estimateNumber ?? Math.max(0, ...numbers) + 1,
          estimateNumberPrefix: body.estimateNumberPrefix ?? 'EST-',
          items: estimateItems,
          discount: rebate,
          total: sumsOf(estimateItems, rebate).total,
          issueDate,
          expiryDate: body.expiryDate ?? daysAfter(issueDate, 30),
          automaticTaxesEnabled: body.automaticTaxesEnabled ?? false,
          meta: body.meta ?? {},
          sentTo: body.sentTo ?? {},
          ...(sent && { sentBy: sent.userId }),
          ...(userId && { updatedBy: userId }),
          estimateActionHistory: [{ estimateStatus: kind, updatedAt: at }],
          createdAt: at,
          updatedAt: at,
        }),
      );
    },
  }),

  route({
    endpoint: 'POST /invoices/estimate/{estimateId}/send',
    version: '2021-07-28',
    scope: 'invoices/estimate.write',
    level: 'location',
    body: sendingDetails,
    status: 201,
    answer: ({ path, body, grant, state }) => {
      assertOwn(grant, body);
      assertUser(state, grant, body.userId);
      const estimate = state.estimates.find(path('estimateId'));
      if (estimate?.locationId !== grant.locationId) throw badRequest('Estimate not found');
      const { estimateName, userId, liveMode, sentFrom } = body;
      return view(
        withStatus(state, {
          ...estimate,
          name: estimateName ?? estimate.name,
          liveMode,
          sentBy: userId,
          updatedBy: userId,
          ...(sentFrom && { sentFrom }),
        }),
      );
    },
  }),
];

/** The estimate as sent, or as something else, with a line in its history. */
export const withStatus = (
  state: State,
  estimate: Estimate,
  estimateStatus: EstimateStatus = 'sent',
): Estimate => {
  const updatedAt = state.stamp();
  return state.estimates.put({
    ...estimate,
    estimateStatus,
    estimateActionHistory: [...estimate.estimateActionHistory, { estimateStatus, updatedAt }],
    updatedAt,
  });
};

const view = (estimate: Estimate): object => ({
  _id: estimate.id,
  altId: estimate.locationId,
  altType: 'location',
  deleted: false,
  ...present(without(estimate, 'id', 'locationId')),
  automaticTaxesCalculated: false,
  totalamountInUSD: estimate.total,
  __v: 0,
});
