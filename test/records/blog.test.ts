import createBlogPost from '../../creates/blogs/create_blog_post';
import { runWithAnswers } from '../../harness/driver';
import { keysOf } from '../../harness/results';
import checkBlogUrlSlug from '../../triggers/blogs/check_blog_url_slug';
import getBlogAuthors from '../../triggers/blogs/get_blog_authors';
import getBlogCategories from '../../triggers/blogs/get_blog_categories';
import getBlogPosts from '../../triggers/blogs/get_blog_posts';

test('the name of a blog category is read from label or name', async () => {
  const categories = [
    { _id: 'category1', label: 'Home Care' },
    { _id: 'category2', name: 'Children' },
  ];
  const { result } = await runWithAnswers(getBlogCategories, {}, () => ({ body: { categories } }));
  expect(result).toEqual([
    { id: 'category1', label: 'Home Care', revision: '1' },
    { id: 'category2', label: 'Children', revision: '1' },
  ]);
});

test('a blog post has category IDs even if HighLevel returns whole categories', async () => {
  const categories = [{ _id: 'category1', label: 'Children' }, 'category2'];
  const { result } = await runWithAnswers(getBlogPosts, { blogId: 'blog1' }, () => ({
    body: { blogs: [{ _id: 'post1', categories }] },
  }));
  expect(result).toMatchObject([{ id: 'post1', categories: ['category1', 'category2'] }]);
});

test.each(['data', 'blogPost'])('a blog post that was created is read as %s', async (name) => {
  const form = {
    blogId: 'blog1',
    title: 'Ten Tips',
    rawHTML: '<p>Take your time.</p>',
    description: 'How to brush.',
    urlSlug: 'ten-tips',
    author: 'author1',
    categories: ['category1'],
    imageUrl: 'https://example.com/brush.jpg',
    imageAltText: 'A toothbrush',
    status: 'DRAFT',
    publishedAt: '2026-12-01T09:30:00Z',
  };
  const { result } = await runWithAnswers(createBlogPost, form, () => ({
    body: { [name]: { _id: 'post1', title: 'Ten Tips' } },
  }));
  expect(result).toEqual({ id: 'post1', title: 'Ten Tips' });
});

test('a list of blogs is read while pages are full', async () => {
  const authors = Array.from({ length: 20 }, (_, index) => ({ _id: `author${index}` }));
  const { requests, result } = await runWithAnswers(getBlogAuthors, {}, (_, index) => ({
    body: { authors: index ? [{ _id: 'author20' }] : authors },
  }));

  expect(requests.map(({ query }) => query?.offset)).toEqual(['0', '20']);
  expect(result).toHaveLength(21);
});

test('a URL slug is taken or free', async () => {
  const inState = async (exists: boolean) => {
    const { result } = await runWithAnswers(checkBlogUrlSlug, { urlSlug: 'ten-tips' }, () => ({
      body: { exists },
    }));
    return keysOf(result);
  };
  expect(await inState(true)).not.toEqual(await inState(false));
  expect(await inState(true)).toEqual(await inState(true));
});
