import { released } from '../../scripts/release';

const before = '# Changelog\n\nNewest first.\n\n';
const old = '\n## 1.2.0\n\n- Was there.\n';

test('the unreleased part becomes the version, and a new empty part is added', () => {
  expect(released(`${before}## Unreleased\n\n- Is new.\n${old}`, '1.3.0')).toBe(
    `${before}## Unreleased\n\n## 1.3.0\n\n- Is new.\n${old}`,
  );
});

test.each([
  ['nothing is unreleased', `${before}## Unreleased\n${old}`, 'nothing under Unreleased'],
  ['the part is missing', `${before}${old}`, 'one part "## Unreleased"'],
])('no version is made if %s', (_, changelog, message) => {
  expect(() => released(changelog, '1.3.0')).toThrow(message);
});
