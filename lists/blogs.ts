import { offsetTo, type Place, skipTo } from './place';

// The document states no largest page; a greater `limit` is said to be rejected with a 422.

type BlogFilters = { searchTerm?: string | undefined };

/** The blogs of the sub-account. */
export const listBlogs = {
  endpoint: 'GET /blogs/site/all',
  scope: 'blogs/list.readonly',
  request: (filters: BlogFilters, place: Place) => ({
    query: { locationId: place.locationId, ...filters, ...skipTo(place, 100) },
  }),
  result: 'data',
} as const;

type PostFilters = { blogId: string; searchTerm?: string | undefined; status?: string | undefined };

/** The posts of a blog. */
export const listBlogPosts = {
  endpoint: 'GET /blogs/posts/all',
  scope: 'blogs/posts.readonly',
  request: (filters: PostFilters, place: Place) => ({
    query: { locationId: place.locationId, ...filters, ...offsetTo(place, 50) },
  }),
  result: 'blogs',
} as const;

/** The authors of the blogs of the sub-account. */
export const listBlogAuthors = {
  endpoint: 'GET /blogs/authors',
  scope: 'blogs/author.readonly',
  request: (_: object, place: Place) => ({
    query: { locationId: place.locationId, ...offsetTo(place, 20) },
  }),
  result: 'authors',
} as const;

/** The categories of the blogs of the sub-account. */
export const listBlogCategories = {
  endpoint: 'GET /blogs/categories',
  scope: 'blogs/category.readonly',
  request: (_: object, place: Place) => ({
    query: { locationId: place.locationId, ...offsetTo(place, 20) },
  }),
  result: 'categories',
} as const;
