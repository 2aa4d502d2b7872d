import { flag, group, type Item, list, moment, number, record, text, withId } from '../operation';

const person = (who: string) =>
  group({
    id: text('VCa734uS5pGAZuP4EP0u', { label: `${who} ID` }),
    title: text('Dr', { label: `${who} Title` }),
    firstName: text('Ingrid', { label: `${who} First Name` }),
    lastName: text('Solberg', { label: `${who} Last Name` }),
    email: text('ingrid@harbor-dental.example.com', { label: `${who} Email` }),
    phone: text('+15550100101', { label: `${who} Phone` }),
    profilePhoto: text('https://harbor-dental.example.com/ingrid.png', { label: `${who} Photo` }),
  });

const day = (which: string) => ({
  year: number(2026, { label: `${which} Year` }),
  month: number(1, { label: `${which} Month` }),
  day: number(5, { label: `${which} Day` }),
});

const clock = (which: string) =>
  group({
    hours: number(9, { label: `${which} Hour` }),
    minutes: number(30, { label: `${which} Minute` }),
    seconds: number(0, { label: `${which} Second` }),
  });

/** A post of the social planner. */
export const socialPost = record(
  {
    id: text('61bb16833b3f2791f9715be2'),
    status: text('published'),
    type: text('post'),
    summary: text('Five minutes of flossing a day keep your gums healthy.'),
    platform: text('facebook'),
    accountIds: list(text('aF3KhyL8JIuBwzK3m7Ly_iVrVJ2uoXNF0wzcBzgl5_12554616564525983496'), {
      label: 'Account IDs',
    }),
    accountId: text('aF3KhyL8JIuBwzK3m7Ly_iVrVJ2uoXNF0wzcBzgl5_12554616564525983496'),
    media: list(
      group({
        url: text('https://harbor-dental.example.com/smile.jpg', { label: 'Media URL' }),
        caption: text('A smile', { label: 'Media Caption' }),
        type: text('image/jpeg', { label: 'Media Type' }),
        thumbnail: text('https://harbor-dental.example.com/smile-small.jpg', {
          label: 'Media Thumbnail',
        }),
        defaultThumb: text('https://harbor-dental.example.com/smile-small.jpg', {
          label: 'Media Default Thumbnail',
        }),
        id: text('Edf3323fsfsdsd', { label: 'Media ID' }),
      }),
    ),
    scheduleDate: moment('2026-01-12T15:00:00.000Z'),
    displayDate: moment('2026-01-12T15:00:00.000Z'),
    publishedAt: moment('2026-01-12T15:00:05.000Z'),
    followUpComment: text('What is your favorite time for it?', { label: 'First Comment' }),
    categoryId: text('65f151c99bc2bf3aaf970d72'),
    tags: list(text('65f151c99bc2bf3aaf970d72'), { label: 'Tag IDs' }),
    source: text('composer'),
    postId: text('323534534435', { label: 'Platform Post ID' }),
    error: text('None'),
    ogTagsDetails: group({
      metaImage: text('https://harbor-dental.example.com/smile.jpg', { label: 'Preview Image' }),
      metaLink: text('https://harbor-dental.example.com/tips', { label: 'Preview Link' }),
    }),
    postApprovalDetails: group({
      approver: text('VCa734uS5pGAZuP4EP0u', { label: 'Approver ID' }),
      requesterNote: text('Please check the picture.', { label: 'Requester Note' }),
      approverNote: text('Looks good.', { label: 'Approver Note' }),
      approvalStatus: text('pending', { label: 'Approval Status' }),
      approverUser: person('Approver User'),
    }),
    tiktokPostDetails: group({
      privacyLevel: text('PUBLIC_TO_EVERYONE', { label: 'TikTok Privacy' }),
      enableComment: flag(true, { label: 'TikTok Comments Allowed' }),
      enableDuet: flag(false, { label: 'TikTok Duets Allowed' }),
      enableStitch: flag(false, { label: 'TikTok Stitches Allowed' }),
      videoDisclosure: flag(false, { label: 'TikTok Disclosure' }),
      promoteYourBrand: flag(false, { label: 'TikTok Own Brand' }),
      promoteOtherBrand: flag(false, { label: 'TikTok Other Brand' }),
    }),
    gmbPostDetails: group({
      gmbEventType: text('EVENT', { label: 'Google Post Kind' }),
      title: text('Open House', { label: 'Google Title' }),
      offerTitle: text('Ten percent off', { label: 'Google Offer Title' }),
      startDate: group({
        startDate: group(day('Google Start')),
        startTime: clock('Google Start'),
      }),
      endDate: group({ endDate: group(day('Google End')), endTime: clock('Google End') }),
      termsConditions: text('https://harbor-dental.example.com/terms', {
        label: 'Google Terms and Conditions',
      }),
      url: text('https://harbor-dental.example.com', { label: 'Google Button URL' }),
      couponCode: text('SPRING10', { label: 'Google Coupon Code' }),
      redeemOnlineUrl: text('https://harbor-dental.example.com/offer', {
        label: 'Google Redemption URL',
      }),
      actionType: text('book', { label: 'Google Button' }),
    }),
    createdBy: text('VCa734uS5pGAZuP4EP0u', { label: 'Created by User ID' }),
    user: person('User'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    createdAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-12T15:00:05.000Z'),
  },
  { normalize: (item: Item) => withId(item) },
);
