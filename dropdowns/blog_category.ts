import * as z from 'zod';
import { listBlogCategories } from '../lists/blogs';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'blog_category_dropdown',
  noun: 'Blog Category',
  ...listBlogCategories,
  input: z.object({}),
  title: ({ label, name }: Item) => label ?? name,
  details: ({ urlSlug }: Item) => [urlSlug],
  isPaged: true,
});
