import * as z from 'zod';
import type { SocialAccount, SocialLabel, SocialPost } from '../records/social';
import { badRequest } from '../refusal';
import { route } from '../route';
import { count, flag, isoDate, list, pageOf, requiredText, text } from '../validation';
import { present, without } from '../views';

const statuses = [
  'in_progress',
  'draft',
  'failed',
  'published',
  'scheduled',
  'in_review',
  'notification_sent',
  'deleted',
] as const;

const clock = z.strictObject({ hours: z.number(), minutes: z.number(), seconds: z.number() });
const calendarDay = z.strictObject({ year: z.number(), month: z.number(), day: z.number() });

const post = z.strictObject({
  accountIds: list,
  summary: text.optional(),
  media: z
    .array(
      z.strictObject({
        url: requiredText,
        caption: text.optional(),
        // Required by the API (docs/highlevel_quirks.md#social-posts).
        type: requiredText,
        thumbnail: text.optional(),
        defaultThumb: text.optional(),
        id: text.optional(),
      }),
    )
    .optional(),
  status: z.enum(statuses).nullable().optional(),
  scheduleDate: isoDate.optional(),
  createdBy: text.optional(),
  followUpComment: text.optional(),
  ogTagsDetails: z
    .strictObject({ metaImage: text.optional(), metaLink: text.optional() })
    .optional(),
  type: z.enum(['post', 'story', 'reel']),
  postApprovalDetails: z
    .strictObject({
      approver: text.optional(),
      requesterNote: text.optional(),
      approverNote: text.optional(),
      approvalStatus: z.enum(['pending', 'approved', 'rejected', 'not_required']).optional(),
    })
    .optional(),
  scheduleTimeUpdated: flag.optional(),
  tags: z.array(text).optional(),
  categoryId: text.optional(),
  tiktokPostDetails: z
    .strictObject({
      privacyLevel: z.enum(['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']).optional(),
      promoteOtherBrand: flag.optional(),
      enableComment: flag.optional(),
      enableDuet: flag.optional(),
      enableStitch: flag.optional(),
      videoDisclosure: flag.optional(),
      promoteYourBrand: flag.optional(),
    })
    .optional(),
  gmbPostDetails: z
    .strictObject({
      gmbEventType: z.enum(['STANDARD', 'EVENT', 'OFFER']).optional(),
      title: text.optional(),
      offerTitle: text.optional(),
      startDate: z
        .strictObject({ startDate: calendarDay.optional(), startTime: clock.optional() })
        .optional(),
      endDate: z
        .strictObject({ endDate: calendarDay.optional(), endTime: clock.optional() })
        .optional(),
      termsConditions: text.optional(),
      url: text.optional(),
      couponCode: text.optional(),
      redeemOnlineUrl: text.optional(),
      actionType: z
        .enum(['none', 'order', 'book', 'shop', 'learn_more', 'call', 'sign_up'])
        .optional(),
    })
    .optional(),
  userId: requiredText,
});

const labelled = z.strictObject({
  searchText: text.optional(),
  limit: count.default(10),
  skip: count.default(0),
});

export const social = [
  route({
    endpoint: 'GET /social-media-posting/{locationId}/accounts',
    version: '2021-07-28',
    scope: 'socialplanner/account.readonly',
    level: 'location',
    answer: ({ path, state }) => {
      const accounts = state.socialAccounts.where({ locationId: path('locationId') });
      return done(200, 'Fetched Accounts', { accounts: accounts.map(accountView), groups: [] });
    },
  }),

  route({
    endpoint: 'GET /social-media-posting/{locationId}/categories',
    version: '2021-07-28',
    scope: 'socialplanner/category.readonly',
    level: 'location',
    query: labelled,
    answer: ({ path, query, state }) => {
      const found = labelsIn(
        state.socialCategories.where({ locationId: path('locationId') }),
        query,
      );
      return done(200, 'Fetched Categories by Location ID', {
        count: found.length,
        categories: pageOf(found, query).map(({ id, ...category }) => ({
          _id: id,
          ...category,
          primaryColor: '#FFFFFF',
          secondaryColor: '#FFFFFF',
          deleted: false,
        })),
      });
    },
  }),

  route({
    endpoint: 'GET /social-media-posting/{locationId}/tags',
    version: '2021-07-28',
    scope: 'socialplanner/tag.readonly',
    level: 'location',
    query: labelled,
    answer: ({ path, query, state }) => {
      const found = labelsIn(state.socialTags.where({ locationId: path('locationId') }), query);
      return done(200, 'Fetched Tags by Location ID', {
        count: found.length,
        tags: pageOf(found, query).map(({ id, name, ...tag }) => ({ _id: id, tag: name, ...tag })),
      });
    },
  }),

  route({
    endpoint: 'POST /social-media-posting/{locationId}/posts/list',
    version: '2021-07-28',
    scope: 'socialplanner/post.readonly',
    level: 'location',
    body: z.strictObject({
      type: text.default('all'),
      accounts: text.optional(),
      skip: count.default(0),
      limit: count.default(10),
      fromDate: isoDate,
      toDate: isoDate,
      includeUsers: text,
      postType: text.optional(),
    }),
    status: 201,
    answer: ({ path, body, state }) => {
      const found = state.socialPosts
        .where({ locationId: path('locationId') })
        .filter(
          ({ createdAt, status }) =>
            Date.parse(createdAt) >= Date.parse(body.fromDate) &&
            Date.parse(createdAt) <= Date.parse(body.toDate) &&
            (body.type === 'all' || status === body.type),
        );
      return done(201, 'Fetched Posts', {
        posts: pageOf(found, body).map(postView),
        count: found.length,
      });
    },
  }),

  route({
    endpoint: 'POST /social-media-posting/{locationId}/posts',
    version: '2021-07-28',
    scope: 'socialplanner/post.write',
    level: 'location',
    body: post,
    status: 201,
    answer: ({ path, body, state }) => {
      const locationId = path('locationId');
      const accounts = body.accountIds.map((id) => state.socialAccounts.find(id));
      const [account] = accounts;
      if (!account || accounts.some((each) => each?.locationId !== locationId))
        throw badRequest('Account not found');
      const { accountIds, summary = '', status, type, createdBy, userId, ...details } = body;
      if (status === 'scheduled' && !details.scheduleDate)
        throw badRequest('scheduleDate should not be empty');
      const stamp = state.stamp();
      const made: SocialPost = {
        id: state.ids.hex(),
        locationId,
        accountIds,
        platform: account.platform,
        summary,
        status: status ?? 'in_progress',
        type,
        createdBy: createdBy ?? userId,
        createdAt: stamp,
        updatedAt: stamp,
        details,
      };
      return done(201, 'Created Post', { post: postView(state.socialPosts.put(made)) });
    },
  }),
];

const done = (statusCode: number, message: string, results: object) => ({
  success: true,
  statusCode,
  message,
  results,
});

const labelsIn = (
  labels: SocialLabel[],
  { searchText = '' }: { searchText?: string | undefined },
) => labels.filter(({ name }) => name.toLowerCase().includes(searchText.toLowerCase()));

const accountView = (account: SocialAccount) => without(account, 'locationId');

const postView = ({ id, details, ...record }: SocialPost) =>
  present({
    _id: id,
    source: 'composer',
    ...record,
    ...details,
    displayDate: record.createdAt,
  });
