import type { Blog, BlogAuthor, BlogCategory, BlogPost } from '../records/blogs';
import { seeded } from '../seed';

const { harbor, lakeside } = seeded.locations;
const site = 'https://blog.harbor-dental.test';

export const blogs: Blog[] = [
  { id: seeded.blogs.journal, locationId: harbor, name: 'Harbor Dental Journal' },
  { id: seeded.blogs.team, locationId: harbor, name: 'Team News' },
  { id: seeded.blogs.lakeside, locationId: lakeside, name: 'Lakeside Training Notes' },
];

export const blogAuthors: BlogAuthor[] = [
  {
    id: seeded.blogAuthors.ingrid,
    locationId: harbor,
    name: 'Ingrid Solberg',
    canonicalLink: `${site}/author/ingrid-solberg`,
    updatedAt: '2026-02-03T18:00:00.000Z',
  },
  {
    id: seeded.blogAuthors.tomas,
    locationId: harbor,
    name: 'Tomas Reed',
    canonicalLink: `${site}/author/tomas-reed`,
    updatedAt: '2026-05-12T17:30:00.000Z',
  },
];

const category = (id: string, label: string, urlSlug: string, updatedAt: string): BlogCategory => ({
  id,
  locationId: harbor,
  label,
  urlSlug,
  canonicalLink: `${site}/category/${urlSlug}`,
  updatedAt,
});

export const blogCategories: BlogCategory[] = [
  category(seeded.blogCategories.care, 'Home Care', 'home-care', '2026-02-03T18:05:00.000Z'),
  category(seeded.blogCategories.kids, 'Children', 'children', '2026-02-03T18:06:00.000Z'),
  category(
    seeded.blogCategories.practice,
    'Our Practice',
    'our-practice',
    '2026-06-01T16:00:00.000Z',
  ),
];

const post = (
  id: string,
  status: BlogPost['status'],
  urlSlug: string,
  details: Pick<BlogPost, 'title' | 'description' | 'categories' | 'publishedAt' | 'updatedAt'> &
    Partial<BlogPost>,
): BlogPost => ({
  id,
  locationId: harbor,
  blogId: seeded.blogs.journal,
  status,
  urlSlug,
  rawHTML: `<h1>${details.title}</h1><p>${details.description}</p>`,
  canonicalLink: `${site}/post/${urlSlug}`,
  author: seeded.blogAuthors.ingrid,
  tags: [],
  imageUrl: `${site}/images/${urlSlug}.jpg`,
  imageAltText: details.title,
  ...details,
});

export const blogPosts: BlogPost[] = [
  post(seeded.blogPosts.flossing, 'PUBLISHED', 'five-minutes-of-flossing', {
    title: 'Five Minutes of Flossing',
    description: 'Why the evening is the best time for it.',
    categories: [seeded.blogCategories.care],
    tags: ['flossing', 'habits'],
    publishedAt: '2026-02-10T17:00:00.000Z',
    updatedAt: '2026-02-11T08:15:00.000Z',
  }),
  post(seeded.blogPosts.firstVisit, 'PUBLISHED', 'the-first-visit', {
    title: 'The First Visit',
    description: 'What children can expect when they come to us.',
    categories: [seeded.blogCategories.kids, seeded.blogCategories.practice],
    author: seeded.blogAuthors.tomas,
    publishedAt: '2026-05-14T16:00:00.000Z',
    updatedAt: '2026-09-02T19:40:00.000Z',
  }),
  post(seeded.blogPosts.winterHours, 'DRAFT', 'winter-hours', {
    title: 'Winter Hours',
    description: 'When we are open in December.',
    categories: [seeded.blogCategories.practice],
    publishedAt: '2026-12-01T17:00:00.000Z',
    updatedAt: '2026-11-10T20:00:00.000Z',
  }),
];
