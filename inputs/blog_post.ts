import * as z from 'zod';
import { blogAuthorId, blogCategoryIds, blogPostStatus, urlSlug } from './blog';
import { listOf, longText, moment } from './kinds';

/** The content of a post. Without it HighLevel keeps the old content (docs/highlevel_quirks.md#blog-posts). */
export const wordsIn = (html: string): number =>
  html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[^>]*>|&nbsp;/gi, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

/** The fields for creating and updating a blog post; HighLevel requires all of them each time. */
export const blogPostForm = {
  title: z.string(),
  rawHTML: longText().meta({
    label: 'Content',
    description: 'The whole post in HTML, with its headings, paragraphs and pictures.',
  }),
  description: longText().describe('A short summary, for lists of posts and for search engines.'),
  urlSlug: urlSlug().describe('The last part of the URL, like ten-tips-for-tiles.'),
  author: blogAuthorId(),
  categories: blogCategoryIds(),
  imageUrl: z.string().trim().min(1).meta({
    label: 'Image URL',
    description: 'The public URL of the image, starting with https.',
  }),
  imageAltText: z.string().describe('What the picture shows, for people who cannot see it.'),
  status: blogPostStatus(),
  publishedAt: moment().meta({
    label: 'Publication Date',
    description: 'When the post was or will be published. HighLevel requires it for drafts too.',
  }),
  tags: listOf(z.string().trim().min(1)).optional().meta({
    label: 'Post Tags',
    description: 'Keywords of the post, not tags of contacts.',
  }),
  canonicalLink: z
    .string()
    .trim()
    .optional()
    .describe('The URL that search engines treat as the original of the post.'),
};
