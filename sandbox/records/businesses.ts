/** A business that contacts belong to; not the agency. */
export type Business = {
  id: string;
  locationId: string;
  name: string;
  phone?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  address?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  postalCode?: string | undefined;
  country?: string | undefined;
  description?: string | undefined;
  createdBy: object;
  updatedBy: object;
  createdAt: string;
  updatedAt: string;
};
