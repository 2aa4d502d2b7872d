import * as z from 'zod';
import blogDropdown from '../dropdowns/blog';
import blogAuthorDropdown from '../dropdowns/blog_author';
import blogCategoryDropdown from '../dropdowns/blog_category';
import blogPostDropdown from '../dropdowns/blog_post';
import { choicesFrom } from '../operation';
import { id, listOf } from './kinds';

/** A blog of the sub-account. */
export const blogId = () => id().meta({ label: 'Blog', ...choicesFrom(blogDropdown) });

/** A post of the blog that is chosen before it. */
export const blogPostId = () =>
  id().meta({ label: 'Blog Post', ...choicesFrom(blogPostDropdown), dependsOn: ['blogId'] });

/** The author of a blog post, who is not a user. */
export const blogAuthorId = () =>
  id().meta({ label: 'Author', ...choicesFrom(blogAuthorDropdown) });

/** Categories of a blog post. */
export const blogCategoryIds = () =>
  listOf(id()).meta({ label: 'Categories', ...choicesFrom(blogCategoryDropdown) });

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
