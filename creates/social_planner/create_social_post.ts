import * as z from 'zod';
import type { NextPage } from '../../highlevel/pages';
import { socialPostBody, socialPostForm } from '../../inputs/social_post';
import { action, dayMs, findCreated, type Item, itemsIn } from '../../operation';
import { socialPost } from '../../records/social_post';

type Answer = { results?: { post?: Item | null } | null; post?: Item | null };

/** The list takes its paging numbers as text, in the body. */
const byPostsSkipped: NextPage = ({ body, ...request }, items) => {
  const { limit, skip = 0 }: Item = { ...body };
  return items.length >= Number(limit)
    ? { ...request, body: { ...body, skip: String(Number(skip) + items.length) } }
    : undefined;
};

export default action({
  key: 'create_social_post',
  noun: 'Social Post',
  label: 'Create Social Post',
  description:
    'Creates a post on social media accounts: published now, scheduled or saved as a draft.',
  endpoint: 'POST /social-media-posting/{locationId}/posts',
  scope: 'socialplanner/post.write',
  beyondCatalogue: true,
  input: z
    .object(socialPostForm)
    .refine(({ status, scheduleDate }) => status !== 'scheduled' || scheduleDate !== undefined, {
      path: ['scheduleDate'],
      error: 'is required to schedule a post.',
    })
    .refine(({ summary, media }) => summary || media?.length, {
      error: 'Text or Media: at least one of them is required.',
    }),
  request: (form) => ({ body: socialPostBody(form) }),
  result: ({ results, post }: Answer) => results?.post ?? post,
  findWritten: findCreated({
    endpoint: 'POST /social-media-posting/{locationId}/posts/list',
    scope: 'socialplanner/post.readonly',
    request: (_, { startedAt }) => ({
      body: {
        type: 'all',
        skip: '0',
        limit: '100',
        fromDate: new Date(startedAt - dayMs).toISOString(),
        // A scheduled post may have its publication date as creation date.
        toDate: new Date(startedAt + 366 * dayMs).toISOString(),
        includeUsers: 'false',
      },
    }),
    itemsOf: (body) => itemsIn(Object(body).results, 'posts'),
    nextPage: byPostsSkipped,
    isMeant: (item, { summary }) => (item.summary ?? '') === (summary ?? ''),
  }),
  record: socialPost,
});
