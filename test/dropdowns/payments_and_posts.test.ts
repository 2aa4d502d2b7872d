import documentTemplateDropdown from '../../dropdowns/document_template';
import productDropdown from '../../dropdowns/product';
import socialAccountDropdown from '../../dropdowns/social_account';
import socialCategoryDropdown from '../../dropdowns/social_category';
import socialTagDropdown from '../../dropdowns/social_tag';
import { runWithAnswers } from '../../harness/driver';
import { seeded } from '../../sandbox/seed';

const { locationId } = seeded;

test.each([
  [
    'accounts, with their platforms',
    socialAccountDropdown,
    {
      results: {
        accounts: [
          { id: 'a1', name: 'Harbor Dental', platform: 'facebook' },
          { id: 'a2', name: 'harbor.dental', platform: 'instagram', isExpired: true },
        ],
      },
    },
    [
      { id: 'a1', name: 'Harbor Dental (facebook)' },
      { id: 'a2', name: 'harbor.dental (instagram, expired)' },
    ],
  ],
  [
    'categories',
    socialCategoryDropdown,
    { results: { categories: [{ _id: 'c1', name: 'Tips' }] } },
    [{ id: 'c1', name: 'Tips' }],
  ],
  [
    'tags',
    socialTagDropdown,
    { results: { tags: [{ _id: 't1', tag: 'smiles' }] } },
    [{ id: 't1', name: 'smiles' }],
  ],
  [
    'templates',
    documentTemplateDropdown,
    { data: [{ _id: 'd1', name: 'Consent Form' }] },
    [{ id: 'd1', name: 'Consent Form' }],
  ],
  [
    'products',
    productDropdown,
    { products: [{ _id: 'p1', name: 'Whitening Kit' }] },
    [{ id: 'p1', name: 'Whitening Kit' }],
  ],
])('the dropdown of %s offers names', async (_, dropdown, body, expected) => {
  expect((await runWithAnswers(dropdown, {}, () => ({ body }))).result).toEqual(expected);
});

test.each([
  [socialCategoryDropdown, { limit: '100', skip: '200' }],
  [socialTagDropdown, { limit: '100', skip: '200' }],
  [documentTemplateDropdown, { locationId, type: 'proposal', limit: '100', skip: '200' }],
  [productDropdown, { locationId, sortOrder: 'desc', limit: '100', offset: '200' }],
])('$key turns pages', async (dropdown, expected) => {
  const { requests } = await runWithAnswers(dropdown, {}, () => ({}), { meta: { page: 2 } });
  expect(requests.map(({ query }) => query)).toEqual([expected]);
});
