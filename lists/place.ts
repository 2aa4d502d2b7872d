/** What a list request depends on. A dropdown passes the page; a trigger starts with the first. */
export type Place = {
  locationId: string;
  companyId: string;
  /** The page size, at most the largest that HighLevel allows. */
  pageSize: (largest: number) => number;
  /** From 0. */
  page?: number;
};

/** The query for a page, by the number of records to skip. */
export const skipTo = ({ page = 0, pageSize }: Place, largest: number) => ({
  limit: pageSize(largest),
  skip: page * pageSize(largest),
});

/** The same for endpoints that call it `offset`. */
export const offsetTo = (place: Place, largest: number) => {
  const { limit, skip } = skipTo(place, largest);
  return { limit, offset: skip };
};

/** The sub-account as the endpoints of payments and invoices name it. */
export const ownedBy = ({ locationId }: Pick<Place, 'locationId'>) => ({
  altId: locationId,
  altType: 'location' as const,
});

/** The request of a dropdown for a page of such a list. */
export const ownedPage = (_: object, place: Place) => ({
  query: { ...ownedBy(place), ...offsetTo(place, 100) },
});
