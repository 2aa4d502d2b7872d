import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appLayers } from '../../harness/layers';
import { root } from '../../harness/paths';
import { biomeCommand, type Command, tscCommand, tsxCommand } from '../../harness/programs';

const copied = [
  ...[...appLayers, 'sandbox', 'harness', 'package.json', 'tsconfig.json', 'biome.json'],
  ...[
    'scripts/docs.ts',
    'scripts/examples.ts',
    'scripts/command.ts',
    'proofs/simulation/stages.ts',
    'proofs/checks/dropdowns.ts',
    'proofs/built/lists.ts',
    'proofs/built/faults_triggers.test.ts',
  ],
];

let project: string;

/** The outcome of each command, by its arguments. */
const outcomes = new Map<string, ReturnType<typeof make>>();

/** Works in a copy of the needed files, so that the project itself does not change. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'highlevel-zapier-'));
  for (const path of copied) cpSync(join(root, path), join(project, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  for (const [what, , args] of wishes) outcomes.set(what, make(...args));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = ([program, ...first]: Command, ...args: string[]) =>
  spawnSync(program, [...first, ...args], { cwd: project, encoding: 'utf8' });

const make = (...args: string[]) => run(tsxCommand, join(root, 'scripts', 'new.ts'), ...args);

const read = (file: string) => readFileSync(join(project, file), 'utf8');

const wishes: [what: string, files: string[], args: string[]][] = [
  [
    'an action on a contact, with a record of its own',
    [
      'creates/contacts/add_something.ts',
      'records/something.ts',
      'test/creates/contacts/add_something.test.ts',
    ],
    [
      ...['create', 'add_something', '--category', 'contacts', '--endpoint'],
      ...['POST /contacts/{contactId}/something', '--scope', 'contacts.write'],
    ],
  ],
  [
    'an action that deletes, with the version of April',
    [
      'creates/calendars/delete_calendar_thing.ts',
      'test/creates/calendars/delete_calendar_thing.test.ts',
    ],
    [
      ...['create', 'delete_calendar_thing', '--category', 'calendars', '--endpoint'],
      ...['DELETE /calendars/{calendarId}/things/{thingId}', '--scope', 'calendars.write'],
      ...['--version', '2021-04-15'],
    ],
  ],
  [
    'a trigger on a list, with a record that is there',
    [
      'triggers/contacts/list_archived_notes.ts',
      'test/triggers/contacts/list_archived_notes.test.ts',
    ],
    [
      ...['trigger', 'list_archived_notes', '--category', 'contacts', '--record', 'note'],
      ...['--endpoint', 'GET /contacts/archived-notes', '--scope', 'contacts.readonly'],
    ],
  ],
  [
    'a search with an agency connection',
    [
      'searches/companies/find_company_plan.ts',
      'records/company_plan.ts',
      'test/searches/companies/find_company_plan.test.ts',
    ],
    [
      ...['search', 'find_company_plan', '--category', 'companies', '--access', 'agency'],
      ...[
        '--endpoint',
        'GET /companies/{companyId}/plan/{planId}',
        '--scope',
        'companies.readonly',
      ],
    ],
  ],
  [
    'an action in a new category, with a new scope',
    [
      'creates/gift_cards/create_gift_card.ts',
      'records/gift_card.ts',
      'test/creates/gift_cards/create_gift_card.test.ts',
      'sandbox/records/gift_cards.ts',
      'sandbox/seeds/gift_cards.ts',
      'sandbox/routes/gift_cards.ts',
    ],
    [
      ...[
        'create',
        'create_gift_card',
        '--category',
        'gift_cards',
        '--category-title',
        'Gift Cards',
      ],
      ...['--endpoint', 'POST /gift-cards/', '--scope', 'giftcards.write'],
    ],
  ],
  [
    'a trigger on a list in pages, whose scope joins the group of its category',
    ['triggers/gift_cards/list_gift_cards.ts', 'test/triggers/gift_cards/list_gift_cards.test.ts'],
    [
      ...['trigger', 'list_gift_cards', '--category', 'gift_cards', '--paging', 'skip'],
      ...['--endpoint', 'GET /gift-cards/', '--scope', 'giftcards.readonly'],
    ],
  ],
  [
    'a trigger on a new part of the sandbox',
    ['triggers/plans/list_plans.ts', 'sandbox/routes/plans.ts', 'sandbox/seeds/plans.ts'],
    [
      ...['trigger', 'list_plans', '--category', 'plans', '--category-title', 'Plans'],
      ...['--endpoint', 'GET /plans/', '--scope', 'plans.readonly', '--paging', 'skip'],
    ],
  ],
  // Published endpoints that the app lacks; if it gets one, use another here.
  [
    'a trigger on an endpoint that HighLevel publishes',
    [
      'triggers/voice_ai/new_voice_agent.ts',
      'records/voice_agent.ts',
      'test/triggers/voice_ai/new_voice_agent.test.ts',
      'sandbox/records/voice_ai.ts',
    ],
    [
      ...['trigger', 'new_voice_agent', '--category', 'voice_ai', '--category-title', 'Voice AI'],
      ...['--endpoint', 'GET /voice-ai/agents'],
    ],
  ],
  [
    'an action whose route joins those of its category',
    ['creates/voice_ai/update_voice_agent.ts', 'sandbox/routes/voice_ai.ts'],
    [
      ...['create', 'update_voice_agent', '--category', 'voice_ai', '--record', 'voice_agent'],
      ...['--endpoint', 'PATCH /voice-ai/agents/{agentId}'],
    ],
  ],
  [
    'a trigger of an agency, on a new part of the sandbox',
    [
      'triggers/agency_menus/list_agency_menus.ts',
      'records/agency_menu.ts',
      'test/triggers/agency_menus/list_agency_menus.test.ts',
      'sandbox/routes/agency_menus.ts',
      'sandbox/seeds/agency_menus.ts',
    ],
    [
      ...['trigger', 'list_agency_menus', '--category', 'agency_menus', '--access', 'agency'],
      ...['--category-title', 'Agency Menus', '--endpoint', 'GET /agency-menus/'],
      ...['--scope', 'agencymenus.readonly', '--paging', 'skip'],
    ],
  ],
  [
    'an action of an agency, whose fields are not those of other forms with these names',
    ['creates/companies/create_menu_link.ts', 'test/creates/companies/create_menu_link.test.ts'],
    [
      ...['create', 'create_menu_link', '--category', 'companies'],
      ...['--endpoint', 'POST /custom-menus/'],
    ],
  ],
  [
    'an action on one record of a new part of the sandbox',
    ['creates/badges/update_badge.ts', 'sandbox/routes/badges.ts'],
    [
      ...['create', 'update_badge', '--category', 'badges', '--category-title', 'Badges'],
      ...['--endpoint', 'PUT /badges/{badgeId}', '--scope', 'badges.write'],
    ],
  ],
];

const dropdown = ['dropdowns/gift_card.ts', 'inputs/gift_card.ts'];

test('npm run new makes a dropdown with its field', () => {
  const { status, stderr } = make(
    ...['dropdown', 'gift_card', '--category', 'gift_cards', '--endpoint', 'GET /gift-cards/'],
    ...['--scope', 'giftcards.readonly'],
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(read('proofs/checks/dropdowns.ts')).toContain("  giftCardId: 'GET /gift-cards/',");
  expect(read('proofs/built/lists.ts')).toMatch(/'gift_card_dropdown',\s*\{\s*form: \{\}/);
  expect(read('dropdowns/index.ts')).toContain(
    "export { default as gift_card_dropdown } from './gift_card';",
  );
  expect(read('inputs/gift_card.ts')).toContain('giftCardId = () => id().meta({');
});

test('a new category and a new scope are in every list', () => {
  expect(read('scripts/docs.ts')).toMatch(/^ {2}gift_cards: 'Gift Cards',$/m);
  expect(read('highlevel/scopes.ts')).toContain(
    "gift_cards: ['giftcards.write', 'giftcards.readonly'],",
  );
  expect(read('sandbox/routes/index.ts')).toContain('  ...giftCards,\n');
  expect(read('sandbox/FIDELITY.md')).toContain('| `POST /gift-cards/` | guess |');
  expect(read('proofs/simulation/stages.ts')).toContain('list_gift_cards: list(');
  expect(read('proofs/built/faults_triggers.test.ts')).toMatch(
    /^ {2}'list_businesses_by_location',\n(?: {2}.*\n)*? {2}'list_gift_cards',\n {2}'list_locations',$/m,
  );
  expect(read('scripts/examples.ts')).toMatch(/create_gift_card: 'Create a gift card [^']+\.'/);
});

test.each(wishes)('npm run new makes %s', (what, files) => {
  const { status, stdout = '', stderr } = outcomes.get(what) ?? {};
  expect([status, stderr]).toEqual([0, '']);
  for (const file of files) {
    expect(stdout).toContain(`  ${file}\n`);
    expect(existsSync(join(project, file))).toBe(true);
  }
  const [operation = ''] = files;
  const [folder = '', category = '', name = ''] = operation.split('/');
  const key = name.replace('.ts', '');
  const index = read(`${folder}/index.ts`).trim().split('\n');
  expect(index).toContain(`export { default as ${key} } from './${category}/${key}';`);
  expect(index.map((line) => line.split("'")[1])).toEqual(
    index.map((line) => line.split("'")[1]).sort(),
  );
});

test('what was made is as the linter and the compiler want it', () => {
  const made = [...wishes.flatMap(([, files]) => files), ...dropdown];
  const { stdout, stderr, status } = run(biomeCommand, 'check', ...made);
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  writeFileSync(
    join(project, 'tsconfig.made.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      compilerOptions: { noEmit: true, types: ['node', 'jest'] },
      files: ['index.ts', 'sandbox/index.ts', 'proofs/simulation/stages.ts', ...made],
    }),
  );
  const { status: outcome, stdout: faults } = run(tscCommand, '-p', 'tsconfig.made.json');
  expect(outcome).not.toBeNull();
  // npm run types checks the rest of the project.
  const tables = ['creates/index', 'triggers/index', 'searches/index', 'dropdowns/index'];
  const lists = ['highlevel/scopes', 'sandbox/', 'scripts/', 'proofs/'];
  const ours = [...made, 'index.ts', ...tables, ...lists];
  const isOurs = (line: string) => ours.some((file) => line.startsWith(file));
  expect(faults.split('\n').filter(isOurs)).toEqual([]);
});

test('an action has the path, field and token of its endpoint', () => {
  const text = read('creates/contacts/add_something.ts');
  expect(text).toContain("import { contactId } from '../../inputs/contact';");
  expect(text).toContain("endpoint: 'POST /contacts/{contactId}/something'");
  expect(text).toContain("description: 'Adds a something.'");
  expect(text).toContain('beyondCatalogue: true');
  const paged = read('triggers/gift_cards/list_gift_cards.ts');
  expect(paged).toContain('limit: pageSize(100), skip: 0');
  expect(paged).toContain('nextPage: bySkip');
  expect(read('searches/companies/find_company_plan.ts')).toContain("access: 'agency'");
  expect(read('triggers/contacts/list_archived_notes.ts')).toContain("firesOn: 'user choice'");
});

test('what HighLevel publishes of an endpoint is filled in', () => {
  const trigger = read('triggers/voice_ai/new_voice_agent.ts');
  expect(trigger).toContain("version: '2021-04-15'");
  expect(trigger).toContain("scope: 'voice-ai-agents.readonly'");
  expect(trigger).toContain('pageSize: pageSize(50), page: 1');
  expect(trigger).toContain('nextPage: byPage');
  expect(trigger).toContain("result: 'agents'");
  const action = read('creates/voice_ai/update_voice_agent.ts');
  expect(action).toContain("patienceLevel: choice({ low: 'Low', medium: 'Medium', high: 'High' })");
  expect(action).toContain(
    'request: (form, { locationId }) => ({ query: { locationId }, body: form })',
  );
  const record = read('records/voice_agent.ts');
  expect(record).toContain('maxCallDuration: number(600)');
  expect(record).toContain('translation: group({ enabled: flag(false)');
  expect(record).toContain('actions: list(');
  expect(record).toContain("inboundNumber: text('+15550001111')");
  expect(read('sandbox/seeds/voice_ai.ts')).toContain("patienceLevel: 'medium'");
  const routes = read('sandbox/routes/voice_ai.ts');
  expect(routes).toContain('total: found.length');
  expect(routes).toContain("endpoint: 'GET /voice-ai/agents'");
  expect(routes).toContain("endpoint: 'PATCH /voice-ai/agents/{agentId}'");
  expect(routes).toContain("language: z.enum(['en-US', 'pt-BR'");
});

test('an endpoint of the agency has its records in the sandbox', () => {
  expect(read('triggers/agency_menus/list_agency_menus.ts')).toContain("noun: 'Agency Menu'");
  const routes = read('sandbox/routes/agency_menus.ts');
  expect(routes).toContain("level: 'agency'");
  expect(routes).toContain('where({ companyId: grant.companyId })');
  expect(read('sandbox/seeds/agency_menus.ts')).toContain('companyId: foreignCompanyId');
  expect(read('proofs/simulation/stages.ts')).toContain("word: 'name', connection: 'agency'");
});

test('a field of the same name in another form is not taken for that of the endpoint', () => {
  const action = read('creates/companies/create_menu_link.ts');
  expect(action).toContain('title: z.string()');
  expect(action).toContain("userRole: choice({ all: 'All'");
  expect(read('test/creates/companies/create_menu_link.test.ts')).not.toContain('foreign');
});

test.each([
  ['a missing key', ['create', 'something'], /"something" is not a key/],
  ['a missing kind', [], /create, trigger, search or dropdown/],
  ['an unknown category', ['create', 'add_a', '--category', 'x'], /--category-title/],
  [
    'a title for an existing category',
    ['create', 'add_a', '--category', 'contacts', '--category-title', 'Contacts'],
    /already exists/,
  ],
  [
    'an endpoint without a method',
    ['create', 'add_a', '--category', 'contacts', '--endpoint', '/contacts'],
    /--endpoint must be like/,
  ],
  [
    'an endpoint that the documents write differently',
    ['create', 'add_a', '--category', 'contacts', '--endpoint', 'POST /voice-ai/agents/'],
    /'POST \/voice-ai\/agents'/,
  ],
  [
    'an endpoint without a scope in the documents',
    ['create', 'add_a', '--category', 'contacts', '--endpoint', 'POST /store/shipping-zone'],
    /name no scope/,
  ],
])('npm run new reports %s in one line', (_, args, expected) => {
  const { status, stderr } = make(...args);
  expect(status).toBe(1);
  expect(stderr).toMatch(expected);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('npm run new changes nothing if a file exists', () => {
  const [, , args] = wishes[0] ?? ['', [], []];
  const before = readdirSync(join(project, 'records')).length;
  const { status, stderr } = make(...args);
  expect([status, stderr]).toEqual([1, 'creates/contacts/add_something.ts already exists.\n']);
  expect(readdirSync(join(project, 'records'))).toHaveLength(before);
});
