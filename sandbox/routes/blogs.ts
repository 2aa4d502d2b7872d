import * as z from 'zod';
import { type BlogPost, blogPostStatuses } from '../records/blogs';
import { badRequest } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { Table } from '../table';
import { count, isoDate, pageOf, requiredText, text } from '../validation';
import { present, without } from '../views';

/** No maximum is documented; clients of the API report a 422 above these. */
const limit = (maximum: number) =>
  count.refine((value) => value <= maximum, { error: `must not be greater than ${maximum}` });

const listed = { locationId: requiredText, limit: limit(20), offset: count };

const status = z.enum(blogPostStatuses);

const written = z.strictObject({
  title: requiredText,
  locationId: requiredText,
  blogId: requiredText,
  imageUrl: requiredText,
  description: requiredText,
  rawHTML: requiredText,
  status,
  imageAltText: requiredText,
  categories: z.array(requiredText),
  tags: z.array(text).default([]),
  author: requiredText,
  urlSlug: requiredText,
  canonicalLink: text.optional(),
  publishedAt: isoDate,
});

// Undeclared. HighLevel's staff recommends it; without it the old content stays
// (docs/highlevel_quirks.md#blog-posts).
const update = written.extend({ wordCount: z.number().int().optional() });

export const blogs = [
  route({
    endpoint: 'GET /blogs/site/all',
    version: '2021-07-28',
    scope: 'blogs/list.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      limit: limit(100),
      skip: count,
      searchTerm: text.optional(),
    }),
    answer: ({ query, state }) => {
      const found = state.blogs
        .where({ locationId: query.locationId })
        .filter(({ name }) => holds(name, query.searchTerm));
      return { data: pageOf(found, query).map(({ id, name }) => ({ _id: id, name })) };
    },
  }),

  route({
    endpoint: 'GET /blogs/authors',
    version: '2021-07-28',
    scope: 'blogs/author.readonly',
    level: 'location',
    query: z.strictObject(listed),
    answer: ({ query: { locationId, limit, offset }, state }) => ({
      authors: pageOf(state.blogAuthors.where({ locationId }), { limit, skip: offset }).map(named),
    }),
  }),

  route({
    endpoint: 'GET /blogs/categories',
    version: '2021-07-28',
    scope: 'blogs/category.readonly',
    level: 'location',
    query: z.strictObject(listed),
    answer: ({ query: { locationId, limit, offset }, state }) => ({
      categories: pageOf(state.blogCategories.where({ locationId }), { limit, skip: offset }).map(
        named,
      ),
    }),
  }),

  route({
    endpoint: 'GET /blogs/posts/all',
    version: '2021-07-28',
    scope: 'blogs/posts.readonly',
    level: 'location',
    query: z.strictObject({
      ...listed,
      limit: limit(50),
      blogId: requiredText,
      searchTerm: text.optional(),
      status: status.optional(),
    }),
    answer: ({ query: { locationId, blogId, searchTerm, status, limit, offset }, state }) => {
      const found = state.blogPosts
        .where({ locationId, blogId, ...(status && { status }) })
        .filter(({ title }) => holds(title, searchTerm));
      return { blogs: pageOf(found, { limit, skip: offset }).map(postView) };
    },
  }),

  route({
    endpoint: 'GET /blogs/posts/url-slug-exists',
    version: '2021-07-28',
    scope: 'blogs/check-slug.readonly',
    level: 'location',
    query: z.strictObject({
      urlSlug: requiredText,
      locationId: requiredText,
      postId: text.optional(),
    }),
    answer: ({ query: { postId, ...wanted }, state }) => ({
      exists: state.blogPosts.where(wanted).some(({ id }) => id !== postId),
    }),
  }),

  route({
    endpoint: 'POST /blogs/posts',
    version: '2021-07-28',
    scope: 'blogs/post.write',
    level: 'location',
    body: written,
    answer: ({ body, state }) => {
      assertKnown(state, body);
      const post = { id: state.ids.hex(), ...body, updatedAt: state.stamp() };
      return { data: postView(state.blogPosts.put(post)) };
    },
  }),

  route({
    endpoint: 'PUT /blogs/posts/{postId}',
    version: '2021-07-28',
    scope: 'blogs/post-update.write',
    level: 'location',
    body: update,
    answer: ({ path, body: { wordCount, ...body }, state }) => {
      assertKnown(state, body);
      const id = path('postId');
      assertIn(state.blogPosts, body.locationId, 'Blog post', id);
      const rawHTML = wordCount === undefined ? state.blogPosts.find(id)?.rawHTML : body.rawHTML;
      const post = { id, ...body, rawHTML: rawHTML ?? '', updatedAt: state.stamp() };
      return { updatedBlogPost: postView(state.blogPosts.put(post)) };
    },
  }),
];

const holds = (name: string, words = '') => name.toLowerCase().includes(words.toLowerCase());

const named = <Record extends { id: string }>({ id, ...record }: Record) => ({
  _id: id,
  ...record,
});

const postView = (post: BlogPost) =>
  present(
    named({
      ...without(post, 'locationId', 'blogId', 'rawHTML'),
      id: post.id,
      archived: post.status === 'ARCHIVED',
    }),
  );

/** Rejects a post whose blog, author or categories do not belong to the sub-account. */
const assertKnown = (state: State, { locationId, ...post }: z.output<typeof written>) => {
  assertIn(state.blogs, locationId, 'Blog', post.blogId);
  assertIn(state.blogAuthors, locationId, 'Author', post.author);
  for (const id of post.categories) assertIn(state.blogCategories, locationId, 'Category', id);
};

const assertIn = (
  table: Table<{ id: string; locationId: string }>,
  locationId: string,
  kind: string,
  id: string,
) => {
  if (table.find(id)?.locationId !== locationId)
    throw badRequest(`${kind} with id ${id} not found`);
};
