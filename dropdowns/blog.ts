import * as z from 'zod';
import { listBlogs } from '../lists/blogs';
import { dropdown, type Item, withId } from '../operation';

export default dropdown({
  key: 'blog_dropdown',
  noun: 'Blog',
  ...listBlogs,
  input: z.object({}),
  value: (item: Item) => withId(item).id,
  isPaged: true,
});
