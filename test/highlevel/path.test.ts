import { path } from '../../highlevel/path';

test.each([
  ['plain', '/contacts/plain/tags'],
  [' plain\r\n', '/contacts/plain/tags'],
  ['a/../../locations/x', '/contacts/a%2F..%2F..%2Flocations%2Fx/tags'],
  ['?limit=1#end', '/contacts/%3Flimit%3D1%23end/tags'],
  ['%2e%2e', '/contacts/%252e%252e/tags'],
  ['naïve 🦷', '/contacts/na%C3%AFve%20%F0%9F%A6%B7/tags'],
  ['\ud800', '/contacts/%EF%BF%BD/tags'],
])('%j is one segment', (value, expected) => {
  expect(path`/contacts/${value}/tags`).toBe(expected);
});

test.each(['', '.', '..', ' ', ' .. '])(
  '%j is rejected, because no encoding keeps it in one segment',
  (value) => {
    expect(() => path`/contacts/${value}`).toThrow(
      expect.objectContaining({
        name: 'UserError',
        message: expect.stringContaining(`"${value.trim()}"`),
      }),
    );
  },
);
