import './environment';

// Each test file loads core again. Most of that time goes into packages that core rarely uses, so
// they are loaded on first use.
const rarelyUsed = {
  'zapier-platform-core': [
    'zapier-platform-schema', // to validate a definition
    'fernet', // to decrypt a bundle
    'form-data', // to stash a file
    'mime-types', // to stash a file
    'semver', // to run an app of Zapier's former platform
  ],
  'node-fetch': ['whatwg-url'], // where Node has no URL
};

for (const [user, packages] of Object.entries(rarelyUsed)) {
  const paths = [require.resolve(user)];
  packages.map((name) => require.resolve(name, { paths })).forEach(loadLate);
}

// The same code without comments. Of lodash/fp, which converts every function, only the functions
// that core uses.
jest.mock('lodash', () => jest.requireActual('lodash/lodash.min'));
jest.mock('lodash/fp', () => {
  const lodash = jest.requireActual('lodash/lodash.min');
  const convert = jest.requireActual('lodash/fp/_baseConvert');
  return {
    defaults: convert(lodash, 'defaults', lodash.defaults),
    pick: convert(lodash, 'pick', lodash.pick),
    pipe: convert(lodash, 'pipe', lodash.flow),
  };
});

// Fifty languages. zod itself uses only English, which it imports from another file.
jest.mock('zod/v4/locales', () => ({}));

/** Replaces a package with a proxy that loads it when it is first called or read. */
function loadLate(file: string): void {
  jest.mock(file, () => {
    const load = () => jest.requireActual(file);
    return new Proxy(() => undefined, {
      get: (_, name) => Reflect.get(load(), name),
      apply: (_, self, values) => Reflect.apply(load(), self, values),
      construct: (_, values) => Reflect.construct(load(), values),
    });
  });
}
