import * as z from 'zod';
import { listBlogAuthors } from '../lists/blogs';
import { dropdown, type Item, withId } from '../operation';

export default dropdown({
  key: 'blog_author_dropdown',
  noun: 'Blog Author',
  ...listBlogAuthors,
  input: z.object({}),
  value: (item: Item) => withId(item).id,
  isPaged: true,
  details: ({ canonicalLink }: Item) => [canonicalLink],
});
