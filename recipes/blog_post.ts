import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

const journal = choice('Harbor Dental Journal', seeded.blogs.journal);

export const blogPost: Recipe = {
  title: 'New blog post',
  forWhom:
    'You write articles in another app, like an editorial calendar, publish them in a HighLevel blog, and want to announce them.',
  does: 'An approved article becomes a blog post. Every new post in the blog, from any source, is announced in the other app.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'An article becomes a post',
      steps: [
        {
          arrives: 'Article Approved',
          items: [
            {
              id: 'ART-12',
              title: 'Whiter Teeth by Spring',
              html: '<h1>Whiter Teeth by Spring</h1><p>What works, and what does not.</p>',
              summary: 'What works, and what does not.',
              slug: 'whiter-teeth-by-spring',
              image: 'https://images.harbor-dental.test/spring.jpg',
              image_text: 'A smiling woman in the sun',
              keywords: ['whitening', 'spring'],
              publish_at: '2026-11-20T09:00:00Z',
            },
          ],
          note: 'from the editorial calendar',
        },
        {
          action: 'create_blog_post',
          fields: {
            blogId: journal,
            title: '{{1.title}}',
            rawHTML: '{{1.html}}',
            description: '{{1.summary}}',
            urlSlug: '{{1.slug}}',
            author: choice('Ingrid Solberg', seeded.blogAuthors.ingrid),
            categories: [choice('Home Care', seeded.blogCategories.care)],
            imageUrl: '{{1.image}}',
            imageAltText: '{{1.image_text}}',
            status: 'PUBLISHED',
            publishedAt: '{{1.publish_at}}',
            tags: ['{{1.keywords}}'],
          },
          note: 'published at once',
        },
        {
          saves: 'Update Article',
          into: 'Articles',
          by: 'id',
          fields: { id: '{{1.id}}', highlevel_post_id: '{{2.id}}', state: '{{2.status}}' },
          note: 'remembers the post',
        },
      ],
    },
    {
      title: 'A post is announced',
      steps: [
        {
          trigger: 'get_blog_posts',
          fields: { blogId: journal, status: 'PUBLISHED', triggerOn: 'new' },
          note: 'each post once, when it is published',
        },
        {
          saves: 'Schedule Post',
          into: 'Announcements',
          by: 'post_id',
          fields: {
            post_id: '{{1.id}}',
            text: 'New in our journal: {{1.title}}. {{1.description}}',
            slug: '{{1.urlSlug}}',
            picture: '{{1.imageUrl}}',
          },
          note: 'social media, chat or newsletter',
        },
      ],
    },
  ],
  expect: [
    'An approved article is a published post with its author, category, picture and keywords.',
    'The post is announced once, at the next check; drafts are not.',
  ],
  limits: [
    'HighLevel refuses a URL slug that another post has. Check Blog URL Slug is a trigger, so a Zap cannot use it in the middle. Put an ID into the slug, so that it is always free.',
    "HighLevel's API does not return the content of posts, so a Zap cannot copy a post to another blog, and Update Blog Post needs every field again.",
    'Create new categories and authors in HighLevel; Zapier can only choose existing ones.',
  ],
};
