import * as z from 'zod';
import { listBlogPosts } from '../lists/blogs';
import { dropdown, type Item, id } from '../operation';

export default dropdown({
  key: 'blog_post_dropdown',
  noun: 'Blog Post',
  ...listBlogPosts,
  input: z.object({ blogId: id().meta({ label: 'Blog' }) }),
  title: ({ title }: Item) => title,
  details: ({ urlSlug, status }: Item) => [urlSlug, status],
  isPaged: true,
});
