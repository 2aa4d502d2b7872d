/** What the request for a list depends on. A dropdown names the page; a trigger begins with the first. */
export type Place = {
  locationId: string;
  companyId: string;
  /** The size of a page, at most the largest that HighLevel gives. */
  pageSize: (largest: number) => number;
  /** From 0. */
  page?: number;
};

/** The query of a page that is found by skipping the records of those before. */
export const skipTo = ({ page = 0, pageSize }: Place, largest: number) => ({
  limit: pageSize(largest),
  skip: page * pageSize(largest),
});

/** The same, where HighLevel calls it an offset. */
export const offsetTo = (place: Place, largest: number) => {
  const { limit, skip } = skipTo(place, largest);
  return { limit, offset: skip };
};

/** The sub-account as endpoints of payments and invoices name it. */
export const ownedBy = ({ locationId }: Pick<Place, 'locationId'>) => ({
  altId: locationId,
  altType: 'location' as const,
});

/** A page of such a list, as the request of a dropdown. */
export const ownedPage = (_: object, place: Place) => ({
  query: { ...ownedBy(place), ...offsetTo(place, 100) },
});
