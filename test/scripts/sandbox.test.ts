import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { seeded } from '../../sandbox';
import { inputOf } from '../../scripts/sandbox';
import { writeSandboxFolder } from '../../scripts/sandbox_folder';

test('arguments become the values of a form; a value in brackets is parsed as JSON', () => {
  expect(inputOf(['firstName=Nina', 'note=a=b', 'tags=["new"]', 'empty='])).toEqual({
    firstName: 'Nina',
    note: 'a=b',
    tags: ['new'],
    empty: '',
  });
});

test.each([
  ['Nina', '"Nina" does not have the form name=value.'],
  ['tags=[new]', '"tags=[new]" has brackets, but is not valid JSON.'],
])('%s is rejected', (word, words) => {
  expect(() => inputOf([word])).toThrow(words);
});

test('the folder has what invoke, auth start and auth refresh need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'highlevel-zapier-'));
  writeSandboxFolder('http://127.0.0.1:3210', folder);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(parseEnv(read('.env'))).toEqual({
    CLIENT_ID: 'sandbox-client-id',
    CLIENT_SECRET: 'sandbox-client-secret',
    HIGHLEVEL_API_URL: 'http://127.0.0.1:3210',
    HIGHLEVEL_MARKETPLACE_URL: 'http://127.0.0.1:3210',
    authData_access_token: seeded.locationToken,
    authData_refresh_token: seeded.locationRefreshToken,
    authData_userType: 'Location',
    authData_locationId: seeded.locationId,
    authData_companyId: seeded.companyId,
  });
  expect(read('index.js')).toContain("require('../index.js')");
  expect(JSON.parse(read('package.json')).dependencies).toHaveProperty('zapier-platform-core');
  rmSync(folder, { recursive: true });
});
