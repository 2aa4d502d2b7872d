export type Blog = { id: string; locationId: string; name: string };

export type BlogAuthor = {
  id: string;
  locationId: string;
  name: string;
  canonicalLink: string;
  updatedAt: string;
};

export type BlogCategory = {
  id: string;
  locationId: string;
  label: string;
  urlSlug: string;
  canonicalLink: string;
  updatedAt: string;
};

export const blogPostStatuses = ['DRAFT', 'PUBLISHED', 'SCHEDULED', 'ARCHIVED'] as const;

export type BlogPost = {
  id: string;
  locationId: string;
  blogId: string;
  title: string;
  description: string;
  rawHTML: string;
  status: (typeof blogPostStatuses)[number];
  urlSlug: string;
  canonicalLink?: string | undefined;
  author: string;
  categories: string[];
  tags: string[];
  imageUrl: string;
  imageAltText: string;
  publishedAt: string;
  updatedAt: string;
};
