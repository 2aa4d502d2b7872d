import * as z from 'zod';
import { UserError } from '../highlevel/errors';
import { choicesFrom } from './choices';
import { id, isEpoch, listOf, longText, moment, webAddress } from './kinds';
import { userId } from './user';

/** The social media accounts to post to. */
const accountIds = () =>
  listOf(z.string().trim().min(1)).meta({
    label: 'Accounts',
    ...choicesFrom('social_account'),
    description: 'The social media accounts that are connected to the social planner.',
  });

const onTikTok = { foldedUnless: { showFieldsFor: ['tiktok'] } };
const onGoogle = { foldedUnless: { showFieldsFor: ['google'] } };

const tikTokFlag = (label: string) =>
  z
    .boolean()
    .optional()
    .meta({ label, ...onTikTok });

const tikTok = {
  tiktok_privacyLevel: z
    .enum(['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'])
    .optional()
    .meta({
      label: 'TikTok: Who Can See It',
      choices: {
        PUBLIC_TO_EVERYONE: 'Everyone',
        MUTUAL_FOLLOW_FRIENDS: 'Friends',
        SELF_ONLY: 'Only You',
      },
      ...onTikTok,
    }),
  tiktok_enableComment: tikTokFlag('TikTok: Allow Comments'),
  tiktok_enableDuet: tikTokFlag('TikTok: Allow Duets'),
  tiktok_enableStitch: tikTokFlag('TikTok: Allow Stitches'),
  tiktok_videoDisclosure: tikTokFlag('TikTok: Disclose Promotion'),
  tiktok_promoteYourBrand: tikTokFlag('TikTok: Promotes Your Brand'),
  tiktok_promoteOtherBrand: tikTokFlag('TikTok: Promotes Another Brand'),
};

/** A local time of the business. */
const wallTime = () =>
  z
    .string()
    .trim()
    .refine((text) => !isEpoch(text) && moment().safeParse(text).success, {
      error: 'is not a date and time, like 2026-01-05T09:30:00.',
    })
    .optional();

const googleUrl = (label: string) =>
  webAddress()
    .optional()
    .meta({ label, ...onGoogle });

const google = {
  google_gmbEventType: z
    .enum(['STANDARD', 'EVENT', 'OFFER'])
    .optional()
    .meta({
      label: 'Google: Kind of Post',
      choices: { STANDARD: 'Update', EVENT: 'Event', OFFER: 'Offer' },
      ...onGoogle,
    }),
  google_title: z
    .string()
    .optional()
    .meta({
      label: 'Google: Title',
      description: 'The title of an event or an offer.',
      ...onGoogle,
    }),
  google_offerTitle: z
    .string()
    .optional()
    .meta({ label: 'Google: Offer Title', ...onGoogle }),
  google_startDate: wallTime().meta({
    label: 'Google: Start',
    type: 'datetime',
    isWallTime: true,
    description: 'The local time of the business. An offset is ignored.',
    ...onGoogle,
  }),
  google_endDate: wallTime().meta({
    label: 'Google: End',
    type: 'datetime',
    isWallTime: true,
    ...onGoogle,
  }),
  google_actionType: z
    .enum(['none', 'order', 'book', 'shop', 'learn_more', 'call', 'sign_up'])
    .optional()
    .meta({
      label: 'Google: Button',
      choices: {
        none: 'None',
        order: 'Order Online',
        book: 'Book',
        shop: 'Shop',
        learn_more: 'Learn More',
        call: 'Call',
        sign_up: 'Sign Up',
      },
      ...onGoogle,
    }),
  google_url: googleUrl('Google: Button URL'),
  google_couponCode: z
    .string()
    .optional()
    .meta({ label: 'Google: Coupon Code', ...onGoogle }),
  google_redeemOnlineUrl: googleUrl('Google: Redemption URL'),
  google_termsConditions: googleUrl('Google: Terms and Conditions URL'),
};

const media = () =>
  z
    .array(
      z.object({
        mediaUrl: webAddress().meta({
          label: 'Media URL',
          description: 'The public URL of an image or a video.',
        }),
        mediaType: z.string().trim().optional().meta({
          label: 'Media Type',
          description: 'Like image/png. Leave empty if the URL ends like .png or .mp4.',
        }),
        mediaCaption: z.string().optional().meta({ label: 'Caption' }),
        mediaThumbnail: webAddress().optional().meta({ label: 'Thumbnail URL' }),
      }),
    )
    .optional()
    .meta({ label: 'Media' });

/** The fields of a social post. */
export const socialPostForm = {
  accountIds: accountIds(),
  userId: userId().meta({ label: 'User', description: 'The user who creates the post.' }),
  status: z.enum(['published', 'scheduled', 'in_review', 'draft']).meta({
    label: 'What to Do',
    choices: {
      published: 'Publish Now',
      scheduled: 'Schedule',
      in_review: 'Ask for Approval',
      draft: 'Save as Draft',
    },
    altersDynamicFields: true,
  }),
  scheduleDate: moment()
    .optional()
    .meta({
      label: 'Publication Date',
      visibleWhen: { status: ['scheduled', 'in_review', 'draft'] },
    }),
  summary: longText().optional().meta({
    label: 'Text',
    description: 'HighLevel cuts it to the length that each platform allows.',
  }),
  media: media(),
  type: z
    .enum(['post', 'story', 'reel'])
    .default('post')
    .meta({ label: 'Kind', choices: { post: 'Post', story: 'Story', reel: 'Reel' } }),
  followUpComment: z.string().optional().meta({
    label: 'First Comment',
    description:
      'Not for TikTok and Google Business Profile. X (formerly Twitter) allows 280 characters.',
  }),
  categoryId: id()
    .optional()
    .meta({ label: 'Category', ...choicesFrom('social_category') }),
  tags: listOf(id())
    .optional()
    .meta({
      label: 'Post Tags',
      ...choicesFrom('social_tag'),
      description: 'Tags in the social planner, not contact tags.',
    }),
  preview_metaLink: webAddress().optional().meta({ label: 'Preview Link' }),
  preview_metaImage: webAddress().optional().meta({ label: 'Preview Image URL' }),
  approver: userId()
    .optional()
    .meta({ label: 'Approver', visibleWhen: { status: ['in_review'] } }),
  requesterNote: z
    .string()
    .optional()
    .meta({ label: 'Note to the Approver', visibleWhen: { status: ['in_review'] } }),
  showFieldsFor: z
    .enum(['tiktok', 'google'])
    .optional()
    .meta({
      label: 'Show Fields For',
      choices: { tiktok: 'TikTok', google: 'Google Business Profile' },
      description: 'Adds the fields that only this platform has.',
      altersDynamicFields: true,
      isSent: false,
    }),
  ...tikTok,
  ...google,
};

type Form = Omit<z.output<z.ZodObject<typeof socialPostForm>>, 'showFieldsFor'>;

/** The request body for the values of `socialPostForm`. */
export const socialPostBody = ({
  media = [],
  approver,
  requesterNote,
  google_startDate,
  google_endDate,
  ...form
}: Form) => {
  const fields = Object.entries(form);
  const own = fields.filter(([key]) => !/^(tiktok|google|preview)_/.test(key));
  const within = (prefix: string) =>
    Object.fromEntries(
      fields.flatMap(([key, value]) =>
        key.startsWith(prefix) && value !== undefined ? [[key.slice(prefix.length), value]] : [],
      ),
    );
  const gmbPostDetails = {
    ...within('google_'),
    ...(google_startDate && {
      startDate: { startDate: dayIn(google_startDate), startTime: clockIn(google_startDate) },
    }),
    ...(google_endDate && {
      endDate: { endDate: dayIn(google_endDate), endTime: clockIn(google_endDate) },
    }),
  };
  const groups = {
    ogTagsDetails: within('preview_'),
    tiktokPostDetails: within('tiktok_'),
    gmbPostDetails,
    postApprovalDetails: { ...(approver && { approver }), ...(requesterNote && { requesterNote }) },
  };
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(
      Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0),
    ),
    media: media.map(({ mediaUrl: url, mediaType, mediaCaption, mediaThumbnail }, index) => ({
      url,
      type: mediaType ?? typeOf(url, index),
      ...(mediaCaption && { caption: mediaCaption }),
      ...(mediaThumbnail && { thumbnail: mediaThumbnail }),
    })),
  };
};

const types: Record<string, string> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/**
 * HighLevel requires a media type, which the URL's extension often shows
 * (docs/highlevel_quirks.md#social-posts).
 */
const typeOf = (url: string, index: number): string => {
  const [, ending = ''] = /\.(\w+)$/.exec(new URL(url).pathname) ?? [];
  const type = types[ending.toLowerCase()];
  if (type) return type;
  throw new UserError(
    `Media ${index + 1}, Media Type: is required, because the URL does not end like .png or .mp4.`,
  );
};

const dayIn = (time: string) => {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  return { year, month, day };
};

const clockIn = (time: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = (/\d\d:\d\d(:\d\d)?/.exec(time)?.[0] ?? '')
    .split(':')
    .map(Number);
  return { hours, minutes, seconds };
};
