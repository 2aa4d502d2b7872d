import { country } from '../../inputs/country';

test('a country code is sent in capitals', () => {
  expect(country().parse(' us')).toBe('US');
  expect(country().safeParse('USA').error?.issues[0]?.message).toBe(
    'is not a two-letter country code, like US.',
  );
});
