import * as z from 'zod';
import type { Estimate, EstimateStatus } from '../../records/invoices';
import { badRequest, refusal } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import { flag, requiredText, text } from '../../validation';
import { present, without } from '../../views';
import * as paper from './paper';

const sendingDetails = z.strictObject({ ...paper.sending, estimateName: text.optional() });

export const estimates = [
  route({
    endpoint: 'GET /invoices/estimate/list',
    version: '2021-07-28',
    scope: 'invoices/estimate.readonly',
    level: 'location',
    query: z.strictObject({
      ...paper.owner,
      limit: paper.place,
      offset: paper.place,
      startAt: paper.day.optional(),
      endAt: paper.day.optional(),
      search: text.optional(),
      status: z
        .enum(['all', 'draft', 'sent', 'accepted', 'declined', 'invoiced', 'viewed'])
        .optional(),
      contactId: text.optional(),
    }),
    answer: ({ query, grant, state }) => {
      paper.assertOwn(grant, query);
      const { status = 'all', limit, offset } = query;
      const found = state.estimates
        .where({ locationId: grant.locationId })
        .filter(({ estimateStatus }) => status === 'all' || estimateStatus === status)
        .filter(paper.isAsked(query))
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
      ...paper.owner,
      name: requiredText,
      businessDetails: paper.businessDetails,
      currency: requiredText,
      items: paper.estimateItems,
      liveMode: flag.default(true),
      discount: paper.discount,
      termsNotes: text.optional(),
      // Required by the API (docs/highlevel_quirks.md#estimates).
      title: requiredText,
      contactDetails: paper.contactDetails,
      estimateNumber: z.number().optional(),
      issueDate: paper.day.optional(),
      expiryDate: paper.day.optional(),
      sentTo: paper.sentTo.optional(),
      automaticTaxesEnabled: flag.optional(),
      meta: z.looseObject({}).optional(),
      sendEstimateDetails: sendingDetails.optional(),
      frequencySettings: z.strictObject({
        enabled: flag,
        schedule: z.looseObject({}).optional(),
      }),
      estimateNumberPrefix: text.optional(),
      userId: text.optional(),
      attachments: paper.attachments.optional(),
      autoInvoice: z.strictObject({ enabled: flag, directPayments: flag.optional() }).optional(),
      miscellaneousCharges: paper.charges.optional(),
      paymentScheduleConfig: z.looseObject({}).optional(),
    }),
    status: 201,
    answer: ({ body, grant, state }) => {
      paper.assertOwn(grant, body);
      paper.assertContact(state, grant, body.contactDetails);
      const { altId, altType: _, items, sendEstimateDetails: sent, userId, ...rest } = body;
      if (sent) paper.assertUser(state, grant, sent.userId);
      const issueDate = body.issueDate ?? paper.today(state, grant);
      // Compared with the date in the sub-account's time zone (docs/highlevel_quirks.md#estimates).
      if (issueDate > paper.today(state, grant))
        throw refusal(400, 'Issue date cannot be in the future', { code: 'estimate_date_invalid' });
      const at = state.stamp();
      const kind: EstimateStatus = sent ? 'sent' : 'draft';
      const estimateItems = paper.kept(state, items);
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
          total: paper.sumsOf(estimateItems, rebate).total,
          issueDate,
          expiryDate: body.expiryDate ?? paper.daysAfter(issueDate, 30),
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
      paper.assertOwn(grant, body);
      paper.assertUser(state, grant, body.userId);
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

/** The estimate with a new status, and a line in its history. */
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
