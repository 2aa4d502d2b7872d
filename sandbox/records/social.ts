export type SocialAccount = {
  id: string;
  locationId: string;
  oauthId: string;
  profileId: string;
  name: string;
  platform: string;
  type: string;
  expire: string;
  isExpired: boolean;
};

export type SocialPost = {
  id: string;
  locationId: string;
  accountIds: string[];
  platform: string;
  summary: string;
  status: string;
  type: string;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** Other values that were written. */
  details: object;
};

/** A category or a tag of posts. */
export type SocialLabel = { id: string; locationId: string; name: string; createdAt: string };
