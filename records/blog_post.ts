import { flag, type Item, list, moment, record, text, withId } from '../operation';

/** A blog post; HighLevel tells all of it but its content. */
export const blogPost = record(
  {
    id: text('66c381b38be80858b9af62b6'),
    title: text('Ten Tips for Tiles'),
    description: text('How a bathroom floor stays dry.'),
    status: text('PUBLISHED'),
    urlSlug: text('ten-tips-for-tiles').meta({ label: 'URL Slug' }),
    canonicalLink: text('https://example.com/post/ten-tips-for-tiles'),
    author: text('6683abde331c041f32c07aea').meta({ label: 'Author ID' }),
    categories: list(text('6683abde331c041f32c07aee')).meta({ label: 'Category IDs' }),
    tags: list(text('tiles')),
    imageUrl: text('https://example.com/tiles.jpg').meta({ label: 'Image URL' }),
    imageAltText: text('A tiled bathroom floor'),
    archived: flag(false),
    publishedAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  { changed: 'updatedAt', normalize: (post) => tidied(post) },
);

/** Lists are said to hold the categories themselves where the document has their ids. */
const tidied = (post: Item): Item =>
  withId({
    ...post,
    ...(Array.isArray(post.categories) && {
      categories: post.categories.map((category) => Object(category)._id ?? category),
    }),
  });

type Written = { data?: Item; updatedBlogPost?: Item; blogPost?: Item };

/**
 * The blog post that was written: a new one is `data`, an updated one `updatedBlogPost`. Both are
 * said to come as `blogPost` at times.
 */
export const writtenBlogPost = ({ data, updatedBlogPost, blogPost }: Written) =>
  data ?? updatedBlogPost ?? blogPost;
