/**
 * The largest pages of the lists of blogs. The document has no maxima, but a greater `limit` is said
 * to be answered with a 422.
 */
export const largestPage = { blogs: 100, posts: 50, authors: 20, categories: 20 };
