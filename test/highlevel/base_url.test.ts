import { apiUrl, marketplaceUrl } from '../../highlevel/base_url';

afterEach(() => {
  delete process.env.HIGHLEVEL_API_URL;
  delete process.env.HIGHLEVEL_MARKETPLACE_URL;
});

test('the published base URLs, unless the environment overrides them', () => {
  expect(apiUrl()).toBe('https://services.leadconnectorhq.com');
  expect(marketplaceUrl(false)).toBe('https://marketplace.gohighlevel.com');
  expect(marketplaceUrl(true)).toBe('https://marketplace.leadconnectorhq.com');
});

test.each([
  'http://127.0.0.1:3210',
  'http://localhost:3210/',
  'http://[::1]:3210',
  'https://proxy.example',
])('tokens may be sent to %s', (address) => {
  process.env.HIGHLEVEL_API_URL = address;
  process.env.HIGHLEVEL_MARKETPLACE_URL = address;
  expect(apiUrl()).toBe(address.replace(/\/$/, ''));
  expect(marketplaceUrl(true)).toBe(apiUrl());
});

test.each([
  'http://services.leadconnectorhq.com',
  'http://127.0.0.1.example.com',
  'http://localhost@example.com',
  'ftp://127.0.0.1',
  'javascript:alert(1)',
  'services.leadconnectorhq.com',
])('%s is rejected', (address) => {
  process.env.HIGHLEVEL_API_URL = address;
  expect(() => apiUrl()).toThrow('HIGHLEVEL_API_URL has to be an https address');
});
