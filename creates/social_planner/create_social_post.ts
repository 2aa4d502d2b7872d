import * as z from 'zod';
import { socialPostBody, socialPostForm } from '../../inputs/social_post';
import { action, type Item } from '../../operation';
import { findSocialPost, socialPost } from '../../records/social_post';

type Answer = { results?: { post?: Item | null } | null; post?: Item | null };

export default action({
  key: 'create_social_post',
  noun: 'Social Post',
  label: 'Create Social Post',
  description:
    'Creates a post on accounts of social media: published now, scheduled or saved as a draft.',
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
  findWritten: findSocialPost,
  record: socialPost,
});
