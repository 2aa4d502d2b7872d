import { join } from 'node:path';
import app from '../../index';
import { functionsIn, loadersOf } from '../../scripts/loaders';

const root = '/project';
const perform = () => [];
const lookUp = () => [];
const create = { key: 'create_thing', operation: { perform, inputFields: [{}, lookUp] } };
const hidden = { key: 'thing_dropdown', operation: { perform } };
const authentication = { oauth2Config: { getAccessToken: perform } };

const modules = [
  { filename: join(root, 'creates/things/create_thing.ts'), exports: { default: create } },
  {
    filename: join(root, 'creates/index.ts'),
    exports: { create_thing: create, create_other: {}, create_third: {} },
  },
  {
    filename: join(root, 'lists/index.ts'),
    exports: { thing_dropdown: hidden, other_dropdown: {}, third_dropdown: {} },
  },
  { filename: join(root, 'lists/thing.ts'), exports: { field: {}, thingDropdown: hidden } },
  { filename: join(root, 'authentication.ts'), exports: { authentication } },
  { filename: join(root, 'nothing.ts'), exports: undefined },
];

test('code is loaded from the module that declares it, wherever that is', () => {
  const own = {
    authentication,
    creates: { create_thing: create },
    triggers: { thing_dropdown: hidden },
  };
  const file = './creates/things/create_thing.ts';
  expect(loadersOf(own, modules, root)).toEqual([
    { place: ['authentication'], file: './authentication.ts', name: 'authentication' },
    { place: ['creates', 'create_thing'], file, name: 'default' },
    { place: ['triggers', 'thing_dropdown'], file: './lists/thing.ts', name: 'thingDropdown' },
  ]);
});

test('an operation that no module exports fails the build, by name', () => {
  const planted = { key: 'planted', operation: { perform, performList: perform } };
  const own = { creates: { create_thing: create, planted } };
  expect(() => loadersOf(own, modules, root)).toThrow(
    'The build would lose this code; no module exports it: creates.planted.operation.perform, creates.planted.operation.performList',
  );
});

test('the functions of the app are those that Zapier calls', () => {
  const places = functionsIn(app).map((place) => place.join('.'));
  const { length: operations } = [app.triggers, app.creates, app.searches].flatMap((group) =>
    Object.keys({ ...group }),
  );
  expect(places.filter((place) => place.endsWith('.operation.perform'))).toHaveLength(operations);
  expect(places).toEqual(
    expect.arrayContaining([
      'authentication.test',
      'authentication.oauth2Config.authorizeUrl',
      'authentication.oauth2Config.getAccessToken',
      'authentication.oauth2Config.refreshAccessToken',
      'hydrators.downloadFile',
      'hydrators.readDetails',
    ]),
  );
});
