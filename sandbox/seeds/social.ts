import type { SocialAccount, SocialLabel, SocialPost } from '../records/social';
import { seeded } from '../seed';

const { harbor, lakeside } = seeded.locations;

const account = (
  id: string,
  name: string,
  platform: string,
  locationId: string = harbor,
): SocialAccount => ({
  id,
  locationId,
  oauthId: id.split('_')[0] ?? '',
  profileId: `profile-${platform}`,
  name,
  platform,
  type: platform === 'facebook' ? 'page' : 'profile',
  expire: '2027-11-01T00:00:00.000Z',
  isExpired: false,
});

export const socialAccounts: SocialAccount[] = [
  account(seeded.socialAccounts.facebook, 'Harbor Dental', 'facebook'),
  account(seeded.socialAccounts.instagram, 'harbor.dental', 'instagram'),
  account(seeded.socialAccounts.lakeside, 'Lakeside Fitness', 'facebook', lakeside),
];

const label = (id: string, name: string): SocialLabel => ({
  id,
  locationId: harbor,
  name,
  createdAt: '2026-02-03T18:00:00.000Z',
});

export const socialCategories: SocialLabel[] = [label(seeded.socialCategories.tips, 'Tips')];
export const socialTags: SocialLabel[] = [label(seeded.socialTags.smiles, 'smiles')];

export const socialPosts: SocialPost[] = [
  {
    id: seeded.socialPosts.openingHours,
    locationId: harbor,
    accountIds: [seeded.socialAccounts.facebook],
    platform: 'facebook',
    summary: 'We are open on Saturday.',
    status: 'published',
    type: 'post',
    createdBy: seeded.users.reception,
    createdAt: '2026-11-14T09:00:00.000Z',
    updatedAt: '2026-11-14T09:00:05.000Z',
    details: { publishedAt: '2026-11-14T09:00:05.000Z' },
  },
];
