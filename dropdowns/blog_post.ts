import * as z from 'zod';
import { listBlogPosts } from '../lists/blogs';
import { choicesFrom, dropdown, type Item, id, withId } from '../operation';
import blogDropdown from './blog';

export default dropdown({
  key: 'blog_post_dropdown',
  noun: 'Blog Post',
  ...listBlogPosts,
  input: z.object({ blogId: id().meta({ label: 'Blog', ...choicesFrom(blogDropdown) }) }),
  value: (item: Item) => withId(item).id,
  title: ({ title }: Item) => title,
  isPaged: true,
});
