/** The n-th newest contact, with all the data of a contact in a busy account: about 5 kB. */
export const bigContact = (n: number, dateAdded = new Date(Date.UTC(2026, 0, 1) - n * 1000)) => ({
  id: `contact${String(n).padStart(13, '0')}`,
  firstName: 'Rosa',
  lastName: `Delgado ${n}`,
  email: `rosa.${n}@example.com`,
  tags: Array.from({ length: 20 }, (_, tag) => `campaign ${tag}`),
  customFields: Array.from({ length: 40 }, (_, field) => ({
    id: `field${String(field).padStart(15, '0')}`,
    value: 'What somebody typed into a form.',
  })),
  attributions: Array.from({ length: 4 }, () => ({
    url: 'https://example.com/landing/pages/spring?utm_source=newsletter&utm_medium=email',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)',
    referrer: 'https://www.example.org/a/page/with/a/long/address',
  })),
  dateAdded: dateAdded.toISOString(),
  dateUpdated: dateAdded.toISOString(),
  searchAfter: [dateAdded.getTime(), String(n)],
});

/** The response to a search of that many contacts, paged by `searchAfter` as in HighLevel. */
export const searchPage = (
  body: { searchAfter?: unknown[]; pageLimit?: number },
  total: number,
  one: (n: number) => object = bigContact,
) => {
  const { searchAfter, pageLimit = 0 } = body;
  const from = searchAfter ? Number(searchAfter[1]) + 1 : 0;
  const count = Math.max(0, Math.min(pageLimit, total - from));
  return { contacts: Array.from({ length: count }, (_, index) => one(from + index)), total };
};
