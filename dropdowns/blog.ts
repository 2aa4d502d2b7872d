import * as z from 'zod';
import { listBlogs } from '../lists/blogs';
import { dropdown } from '../operation';

export default dropdown({
  key: 'blog_dropdown',
  noun: 'Blog',
  ...listBlogs,
  input: z.object({}),
  isPaged: true,
});
