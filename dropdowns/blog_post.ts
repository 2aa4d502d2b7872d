import * as z from 'zod';
import { largestPage } from '../lists/blogs';
import { choicesFrom, dropdown, type Item, id, withId } from '../operation';
import blogDropdown from './blog';

export default dropdown({
  key: 'blog_post_dropdown',
  noun: 'Blog Post',
  endpoint: 'GET /blogs/posts/all',
  scope: 'blogs/posts.readonly',
  input: z.object({ blogId: id().meta({ label: 'Blog', ...choicesFrom(blogDropdown) }) }),
  request: ({ blogId }, { locationId, page }) => ({
    query: { locationId, blogId, limit: largestPage.posts, offset: page * largestPage.posts },
  }),
  result: 'blogs',
  value: (item: Item) => withId(item).id,
  title: ({ title }: Item) => title,
  isPaged: true,
});
