import './environment';

// More than half of the time that core takes to load goes into this package, which it uses only to
// validate a definition. Each test file loads core, so the package is loaded on its first use.
jest.mock('zapier-platform-schema', () => {
  const load = () => jest.requireActual<object>('zapier-platform-schema');
  return new Proxy({}, { get: (_, name) => Reflect.get(load(), name) });
});
