import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { searchText } from '../../inputs/kinds';
import { listBlogs } from '../../lists/blogs';
import { pollingTrigger } from '../../operation';
import { blog } from '../../records/blog';

export default pollingTrigger({
  key: 'get_blogs_by_location',
  noun: 'Blog',
  label: 'Get Blogs by Location',
  description: 'Triggers when a blog is created in the sub-account, or also renamed.',
  ...listBlogs,
  input: z.object({ searchTerm: searchText('Only blogs with this text in the name.') }),
  record: blog,
  firesOn: 'user choice',
  watches: ['searchTerm'],
  nextPage: bySkip,
});
