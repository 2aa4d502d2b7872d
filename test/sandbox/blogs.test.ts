import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, put } = useSandbox();
const { blogAuthors, blogCategories, blogPosts, blogs, lakesideToken, locationId } = seeded;
const place = `locationId=${locationId}`;

const draft = {
  locationId,
  blogId: blogs.team,
  title: 'A New Chair',
  rawHTML: '<p>It is blue.</p>',
  description: 'We bought a chair.',
  urlSlug: 'a-new-chair',
  author: blogAuthors.tomas,
  categories: [blogCategories.practice],
  tags: ['chairs'],
  imageUrl: 'https://example.com/chair.jpg',
  imageAltText: 'A blue chair',
  status: 'DRAFT',
  publishedAt: '2026-12-01T09:30:00.000Z',
};

test('a new post takes its slug, is listed and can be replaced', async () => {
  const slug = () => get(`/blogs/posts/url-slug-exists?${place}&urlSlug=a-new-chair`);
  expect((await slug()).body.exists).toBe(false);
  const { _id: id } = (await post('/blogs/posts', draft)).body.data;
  expect((await slug()).body.exists).toBe(true);

  const { tags: _, ...bare } = draft;
  const replaced = await put(`/blogs/posts/${id}`, { ...bare, status: 'ARCHIVED' });
  expect(replaced.body.updatedBlogPost).toMatchObject({ _id: id, archived: true, tags: [] });
  const list = await get(`/blogs/posts/all?${place}&blogId=${blogs.team}&limit=10&offset=0`);
  expect(list.body.blogs).toHaveLength(1);
  expect(list.body.blogs[0]).not.toHaveProperty('rawHTML');
});

test('an incomplete post, or one with an unknown author, is rejected', async () => {
  const { author: _, ...bare } = draft;
  expect((await put(`/blogs/posts/${blogPosts.flossing}`, bare)).body).toMatchObject({
    statusCode: 422,
    message: ['author should not be empty'],
  });
  expect((await post('/blogs/posts', { ...draft, author: 'nobody' })).status).toBe(400);
});

test('the lists of blogs require an offset and a limit, which has a maximum', async () => {
  expect((await get(`/blogs/authors?${place}`)).body.message).toEqual([
    'limit should not be empty',
    'offset should not be empty',
  ]);
  expect((await get(`/blogs/authors?${place}&limit=21&offset=0`)).body.message).toEqual([
    'limit must not be greater than 20',
  ]);
  const second = await get(`/blogs/categories?${place}&limit=1&offset=1`);
  expect(second.body.categories).toMatchObject([{ label: 'Children' }]);
});

test('a sub-account has blogs of its own', async () => {
  const { body } = await get(
    `/blogs/site/all?locationId=${seeded.locations.lakeside}&limit=10&skip=0`,
    { token: lakesideToken },
  );
  expect(body.data).toEqual([{ _id: blogs.lakeside, name: 'Lakeside Training Notes' }]);
});
