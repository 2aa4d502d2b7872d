import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item, withId } from '../operation';
import { id } from './kinds';

/**
 * The largest pages of the lists of blogs. The document has no maxima, but a greater `limit` is said
 * to be answered with a 422.
 */
export const largestPage = { blogs: 100, posts: 50, authors: 20, categories: 20 };

/** Blogs and all that is in them are named by `_id`. */
const value = (item: Item) => withId(item).id;

export const blogDropdown = dropdown({
  key: 'blog_dropdown',
  noun: 'Blog',
  scope: 'blogs/list.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/blogs/site/all`,
    query: { locationId, limit: largestPage.blogs, skip: page * largestPage.blogs },
  }),
  result: 'data',
  value,
  isPaged: true,
});

export const blogAuthorDropdown = dropdown({
  key: 'blog_author_dropdown',
  noun: 'Blog Author',
  scope: 'blogs/author.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/blogs/authors`,
    query: { locationId, limit: largestPage.authors, offset: page * largestPage.authors },
  }),
  result: 'authors',
  value,
  isPaged: true,
});

export const blogCategoryDropdown = dropdown({
  key: 'blog_category_dropdown',
  noun: 'Blog Category',
  scope: 'blogs/category.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/blogs/categories`,
    query: { locationId, limit: largestPage.categories, offset: page * largestPage.categories },
  }),
  result: 'categories',
  value,
  title: ({ label, name }: Item) => label ?? name,
  isPaged: true,
});

/** A blog of the sub-account. */
export const blogId = () => id().meta({ label: 'Blog', ...choicesFrom(blogDropdown) });

export const blogPostDropdown = dropdown({
  key: 'blog_post_dropdown',
  noun: 'Blog Post',
  scope: 'blogs/posts.readonly',
  input: z.object({ blogId: blogId() }),
  request: ({ blogId }, { locationId, page }) => ({
    method: 'GET',
    path: path`/blogs/posts/all`,
    query: { locationId, blogId, limit: largestPage.posts, offset: page * largestPage.posts },
  }),
  result: 'blogs',
  value,
  title: ({ title }: Item) => title,
  isPaged: true,
});

/** A post of the blog that is chosen before it. */
export const blogPostId = () =>
  id().meta({ label: 'Blog Post', ...choicesFrom(blogPostDropdown), dependsOn: ['blogId'] });

/** The author of a blog post, who is not a user. */
export const blogAuthorId = () =>
  id().meta({ label: 'Author', ...choicesFrom(blogAuthorDropdown) });

/** Categories of a blog post. */
export const blogCategoryIds = () =>
  z
    .array(id())
    .min(1)
    .meta({ label: 'Categories', ...choicesFrom(blogCategoryDropdown) });

/** What becomes of a blog post. */
export const blogPostStatus = () =>
  z.enum(['DRAFT', 'PUBLISHED', 'SCHEDULED', 'ARCHIVED']).meta({
    choices: {
      DRAFT: 'Draft',
      PUBLISHED: 'Published',
      SCHEDULED: 'Scheduled',
      ARCHIVED: 'Archived',
    },
  });

/** The last part of a blog post's address. */
export const urlSlug = () => z.string().trim().min(1).meta({ label: 'URL Slug' });
