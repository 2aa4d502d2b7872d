import createSocialPost from '../../../creates/social_planner/create_social_post';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, socialAccounts, socialCategories, socialTags, users } = seeded;

const form = {
  accountIds: [socialAccounts.facebook],
  userId: users.reception,
  status: 'published',
  summary: 'Five minutes of flossing a day keep your gums healthy.',
};

test('create_social_post publishes a text', async () => {
  const { requests, result } = await runWithCassette(createSocialPost, form);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/social-media-posting/${locationId}/posts`,
      headers: headers.json,
      body: { ...form, type: 'post', media: [] },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.any(String),
    summary: form.summary,
    status: 'published',
    platform: 'facebook',
    accountIds: form.accountIds,
  });
});

test('create_social_post sends everything that a post can have', async () => {
  const { requests } = await runWithCassette(
    createSocialPost,
    {
      accountIds: `${socialAccounts.facebook},${socialAccounts.instagram}`,
      userId: users.reception,
      status: 'in_review',
      scheduleDate: '2026-12-01T09:30:00-08:00',
      summary: 'Ten percent off',
      media: [
        { mediaUrl: 'https://example.com/a.PNG?x=1', mediaCaption: 'A smile' },
        {
          mediaUrl: 'https://example.com/film',
          mediaType: 'video/mp4',
          mediaThumbnail: 'https://example.com/film.jpg',
        },
      ],
      type: 'reel',
      followUpComment: 'Book now',
      categoryId: socialCategories.tips,
      tags: [socialTags.smiles],
      preview_metaLink: 'https://example.com/tips',
      preview_metaImage: 'https://example.com/tips.jpg',
      approver: users.owner,
      requesterNote: 'Please check the picture.',
      showFieldsFor: 'tiktok',
      tiktok_privacyLevel: 'SELF_ONLY',
      tiktok_enableComment: 'yes',
      google_gmbEventType: 'OFFER',
      google_title: 'Winter Offer',
      google_startDate: '2026-12-01T09:30:00-08:00',
      google_endDate: '2026-12-24',
      google_actionType: 'book',
      google_url: 'https://example.com/book',
    },
    { cassette: 'create_social_post.whole' },
  );
  expect(requests[0]?.body).toEqual({
    accountIds: [socialAccounts.facebook, socialAccounts.instagram],
    userId: users.reception,
    status: 'in_review',
    scheduleDate: '2026-12-01T17:30:00.000Z',
    summary: 'Ten percent off',
    media: [
      { url: 'https://example.com/a.PNG?x=1', type: 'image/png', caption: 'A smile' },
      {
        url: 'https://example.com/film',
        type: 'video/mp4',
        thumbnail: 'https://example.com/film.jpg',
      },
    ],
    type: 'reel',
    followUpComment: 'Book now',
    categoryId: socialCategories.tips,
    tags: [socialTags.smiles],
    ogTagsDetails: {
      metaLink: 'https://example.com/tips',
      metaImage: 'https://example.com/tips.jpg',
    },
    postApprovalDetails: { approver: users.owner, requesterNote: 'Please check the picture.' },
    tiktokPostDetails: { privacyLevel: 'SELF_ONLY', enableComment: true },
    gmbPostDetails: {
      gmbEventType: 'OFFER',
      title: 'Winter Offer',
      actionType: 'book',
      url: 'https://example.com/book',
      startDate: {
        startDate: { year: 2026, month: 12, day: 1 },
        startTime: { hours: 9, minutes: 30, seconds: 0 },
      },
      endDate: {
        endDate: { year: 2026, month: 12, day: 24 },
        endTime: { hours: 0, minutes: 0, seconds: 0 },
      },
    },
  });
});

test.each([
  ['2026-12-01T09:30-08:00', { hours: 9, minutes: 30, seconds: 0 }],
  ['2026-12-01 09:30Z', { hours: 9, minutes: 30, seconds: 0 }],
  ['2026-12-01T09:30:15.250-0800', { hours: 9, minutes: 30, seconds: 15 }],
  ['2026-12-01', { hours: 0, minutes: 0, seconds: 0 }],
])('create_social_post sends the local time of %s', async (google_startDate, startTime) => {
  const { requests } = await runWithAnswers(
    createSocialPost,
    { ...form, google_startDate },
    () => ({
      body: { post: { _id: 'p1' } },
    }),
  );
  expect(requests[0]?.body).toMatchObject({
    gmbPostDetails: {
      startDate: { startDate: { year: 2026, month: 12, day: 1 }, startTime },
    },
  });
});

test.each(['2026-12-01 at nine', '2026-13-45', '2026-12-01T99:99', '1767655800000'])(
  'create_social_post rejects the local time %s',
  async (google_endDate) => {
    const { message } = await expectFailure(
      createSocialPost,
      { ...form, google_endDate },
      { cassette: null },
    );
    expect(message).toBe('Google: End: is not a date and time, like 2026-01-05T09:30:00.');
  },
);

test('create_social_post reports an unknown account', async () => {
  const { message } = await expectFailure(createSocialPost, { ...form, accountIds: 'absent' });
  expect(message).toMatch(/did not accept this.*Account not found/);
});

test.each([
  [{ accountIds: '' }, 'Accounts: is required.'],
  [{ userId: '' }, 'User: is required.'],
  [{ status: 'scheduled' }, 'Publication Date: is required to schedule a post.'],
  [{ summary: '' }, 'Text or Media: at least one of them is required.'],
  [
    { media: [{ mediaUrl: 'https://example.com/film' }] },
    'Media 1, Media Type: is required, because the URL does not end like .png or .mp4.',
  ],
])('create_social_post reports missing fields: %j', async (wrong, expected) => {
  const { message } = await expectFailure(
    createSocialPost,
    { ...form, ...wrong },
    { cassette: null },
  );
  expect(message).toBe(expected);
});

test('create_social_post looks for the post after a lost response', async () => {
  const post = { _id: 'p1', summary: form.summary, createdAt: new Date().toISOString() };
  const answers = (posts: object[]) => (_: unknown, index: number) =>
    index === 0 ? { status: 504, body: '<html>' } : { status: 201, body: { results: { posts } } };
  const found = await runWithAnswers(createSocialPost, form, answers([post]));
  expect(found.result).toMatchObject({ id: 'p1' });
  const lost = await runWithAnswers(
    createSocialPost,
    form,
    answers([{ ...post, summary: 'Another' }]),
  );
  expect(errorFields(lost)).toMatchObject({ status: 504 });
});
