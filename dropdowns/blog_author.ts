import * as z from 'zod';
import { listBlogAuthors } from '../lists/blogs';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'blog_author_dropdown',
  noun: 'Blog Author',
  ...listBlogAuthors,
  input: z.object({}),
  isPaged: true,
  details: ({ canonicalLink }: Item) => [canonicalLink],
});
