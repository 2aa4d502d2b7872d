import { flag, type Item, moment, record, text, withId } from '../operation';
import { version1 } from './version_1';

/** A blog of the sub-account. */
export const blog = record(
  { id: text('66f429b8afdce84227a4610d'), name: text('Harbor Dental Journal') },
  { counted: version1.blog, normalize: withId },
);

/** An author of blog posts. */
export const blogAuthor = record(
  {
    id: text('6683abde331c041f32c07aea'),
    name: text('Ingrid Solberg'),
    canonicalLink: text('https://harbor-dental.example.com/author/ingrid-solberg'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  { counted: version1.blogAuthor, changed: 'updatedAt', normalize: withId },
);

/** A category of blog posts. */
export const blogCategory = record(
  {
    id: text('6683abde331c041f32c07aee'),
    label: text('Whitening', { label: 'Name' }),
    urlSlug: text('whitening', { label: 'URL Slug' }),
    canonicalLink: text('https://harbor-dental.example.com/category/whitening'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  {
    counted: version1.blogCategory,
    changed: 'updatedAt',
    // The document declares the name as `label` but requires it as `name`.
    normalize: ({ name, ...category }: Item) => withId({ label: name, ...category }),
  },
);

/** Whether a URL slug is taken. */
export const blogSlug = record(
  {
    id: text('ten-tips-for-white-teeth'),
    urlSlug: text('ten-tips-for-white-teeth', { label: 'URL Slug' }),
    exists: flag(true, { label: 'Is Taken' }),
  },
  { counted: version1.blogSlug },
);
