import * as z from 'zod';
import { choice } from '../operation';
import { choicesFrom } from './choices';
import { id, listOf } from './kinds';

/** A blog of the sub-account. */
export const blogId = () => id().meta({ label: 'Blog', ...choicesFrom('blog') });

/** A post of the blog in the field before. */
export const blogPostId = () =>
  id().meta({ label: 'Blog Post', ...choicesFrom('blog_post'), dependsOn: ['blogId'] });

/** The author of a blog post; blog authors are not users. */
export const blogAuthorId = () => id().meta({ label: 'Author', ...choicesFrom('blog_author') });

/** Categories of a blog post. */
export const blogCategoryIds = () =>
  listOf(id()).meta({ label: 'Categories', ...choicesFrom('blog_category') });

/** The status of a blog post. */
export const blogPostStatus = () =>
  choice({
    DRAFT: 'Draft',
    PUBLISHED: 'Published',
    SCHEDULED: 'Scheduled',
    ARCHIVED: 'Archived',
  });

/** The last part of a blog post's URL. */
export const urlSlug = () => z.string().trim().min(1).meta({ label: 'URL Slug' });
