import { path } from '../highlevel/path';
import type { Session } from '../highlevel/session';
import { flag, type Item, isItem, list, moment, record, text, withId } from '../operation';
import { version1 } from './version_1';

const fields = {
  id: text('66c381b38be80858b9af62b6'),
  title: text('Ten Tips for White Teeth'),
  description: text('How to keep your teeth white, in ten steps.'),
  status: text('PUBLISHED'),
  urlSlug: text('ten-tips-for-white-teeth', { label: 'URL Slug' }),
  canonicalLink: text('https://harbor-dental.example.com/post/ten-tips-for-white-teeth'),
  author: text('6683abde331c041f32c07aea', { label: 'Author ID' }),
  categories: list(text('6683abde331c041f32c07aee'), { label: 'Category IDs' }),
  tags: list(text('whitening')),
  imageUrl: text('https://harbor-dental.example.com/smile.jpg', { label: 'Image URL' }),
  imageAltText: text('A smile in a hand mirror'),
  archived: flag(false),
  publishedAt: moment('2026-01-05T09:30:00.000Z'),
  updatedAt: moment('2026-01-06T16:45:00.000Z'),
};

const facts = { changed: 'updatedAt', normalize: (post: Item) => tidied(post) } as const;

/** A blog post; HighLevel returns everything except its content. */
export const blogPost = record(fields, { ...facts, counted: version1.blogPost });

/** A blog post as read after an update, and the changes that it does not show. */
export const updatedBlogPost = record(
  {
    ...fields,
    notUpdated: list(text('Title'), { label: 'Fields Not Updated' }),
  },
  facts,
);

/** Lists reportedly hold the categories themselves, though the document has their IDs. */
const tidied = (post: Item): Item =>
  withId({
    ...post,
    ...(Array.isArray(post.categories) && {
      categories: post.categories.map((category) => Object(category)._id ?? category),
    }),
  });

type Written = { data?: Item; updatedBlogPost?: Item; blogPost?: Item };

/**
 * The written blog post: in `data` after creation, in `updatedBlogPost` after an update. Both
 * reportedly appear as `blogPost` sometimes.
 */
export const writtenBlogPost = ({ data, updatedBlogPost, blogPost }: Written) =>
  data ?? updatedBlogPost ?? blogPost;

/** The fields that a list of posts has, with the form's labels; it never has the content. */
const readable = {
  title: 'Title',
  description: 'Description',
  urlSlug: 'URL Slug',
  author: 'Author',
  categories: 'Categories',
  imageUrl: 'Image URL',
  imageAltText: 'Image Alt Text',
  status: 'Status',
  tags: 'Post Tags',
  canonicalLink: 'Canonical Link',
};

type Sent = { blogId: string; title: string; status: string } & {
  [key in keyof typeof readable]?: unknown;
};

/**
 * Reads the post from the list after an update, because HighLevel may report success without
 * changing anything (docs/highlevel_quirks.md#blog-posts).
 */
export const readBackBlogPost = async (session: Session, post: Item, sent: Sent): Promise<Item> => {
  const { blogId, title, status } = sent;
  const body = await session.ask({
    method: 'GET',
    path: path`/blogs/posts/all`,
    query: {
      locationId: session.locationId,
      blogId,
      searchTerm: title,
      status,
      limit: 50,
      offset: 0,
    },
    scope: 'blogs/posts.readonly',
  });
  const { blogs } = { ...Object(body) };
  const posts = (Array.isArray(blogs) ? blogs : []).filter(isItem).map(tidied);
  const found = posts.find(({ id }) => id === post.id);
  if (!found) return post;
  const notUpdated = Object.entries(readable)
    .filter(([key]) => isUnlike(sent[key as keyof typeof readable], found[key]))
    .map(([, label]) => label);
  return { ...post, ...found, notUpdated };
};

/**
 * Whether the value that was sent differs from the one that was read. The order of lists does not
 * matter, and a value that was not sent is no change.
 */
const isUnlike = (sent: unknown, read: unknown): boolean => {
  const [one, other] = [sent, read].map((value) =>
    JSON.stringify([value ?? ''].flat().map(String).toSorted()),
  );
  return sent !== undefined && one !== other;
};
