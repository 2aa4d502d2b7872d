import blogDropdown from '../../dropdowns/blog';
import blogAuthorDropdown from '../../dropdowns/blog_author';
import blogCategoryDropdown from '../../dropdowns/blog_category';
import blogPostDropdown from '../../dropdowns/blog_post';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { seeded } from '../../sandbox/seed';

const { locationId } = seeded;

test("the blog dropdowns list names and fill in HighLevel's _id", async () => {
  const offered = async (...[dropdown, body]: [typeof blogDropdown, object]) =>
    (await runWithAnswers(dropdown, { blogId: 'blog1' }, () => ({ body }))).result;

  expect(await offered(blogDropdown, { data: [{ _id: 'blog1', name: 'Journal' }] })).toEqual([
    { id: 'blog1', name: 'Journal' },
  ]);
  expect(
    await offered(blogAuthorDropdown, { authors: [{ _id: 'author1', name: 'Rosa' }] }),
  ).toEqual([{ id: 'author1', name: 'Rosa' }]);
  expect(
    await offered(blogCategoryDropdown, {
      categories: [
        { _id: 'category1', label: 'Children' },
        { _id: 'category2', name: 'Home Care' },
      ],
    }),
  ).toEqual([
    { id: 'category1', name: 'Children' },
    { id: 'category2', name: 'Home Care' },
  ]);
  expect(await offered(blogPostDropdown, { blogs: [{ _id: 'post1', title: 'Ten Tips' }] })).toEqual(
    [{ id: 'post1', name: 'Ten Tips' }],
  );
});

test('the blog dropdowns read pages by offset', async () => {
  const asked = async (dropdown: typeof blogDropdown) => {
    const setting = { meta: { page: 2 } };
    const { requests } = await runWithAnswers(dropdown, { blogId: 'blog1' }, () => ({}), setting);
    return requests.map(({ query }) => query);
  };

  expect(await asked(blogDropdown)).toEqual([{ locationId, limit: '100', skip: '200' }]);
  expect(await asked(blogAuthorDropdown)).toEqual([{ locationId, limit: '20', offset: '40' }]);
  expect(await asked(blogCategoryDropdown)).toEqual([{ locationId, limit: '20', offset: '40' }]);
  expect(await asked(blogPostDropdown)).toEqual([
    { locationId, blogId: 'blog1', limit: '50', offset: '100' },
  ]);
});

test('the dropdown of blog posts requires the blog', async () => {
  const outcome = await runWithAnswers(blogPostDropdown, {}, () => ({}));
  expect(outcome.requests).toEqual([]);
  expect(errorFields(outcome).message).toBe('Blog: is required.');
});
