/** A folder of the media library. */
export type MediaFolder = {
  id: string;
  locationId: string;
  name: string;
  createdAt: string;
};
