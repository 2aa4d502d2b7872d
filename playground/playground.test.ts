import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, startBrowser } from '../harness/browser';
import { type Sandbox, seeded, startSandbox } from '../sandbox';
import { categoryTitles } from '../scripts/docs';
import { formHash, pictures, storedHashes } from './pictures';
import { startPlayground } from './server';

let sandbox: Sandbox;
let playground: Awaited<ReturnType<typeof startPlayground>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  playground = await startPlayground({ sandbox, categories: categoryTitles() });
});

afterAll(async () => {
  await playground?.close();
  await sandbox?.close();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(playground.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: playground.url, ...headers },
    body: JSON.stringify(body),
  });

describe('the server', () => {
  test('the pictures in docs/pictures/ show the current forms; if not: npm run pictures', async () => {
    const hashes = await Promise.all(
      pictures.map(async (each) => [each.name, await formHash(playground.url, each)]),
    );
    expect(Object.fromEntries(hashes.filter(([, hash]) => hash))).toEqual(storedHashes());
  });

  test('rejects requests from another origin, and writes without an origin', async () => {
    const foreign = await post('/api/reset', {}, { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
    const bare = await fetch(`${playground.url}/api/reset`, { method: 'POST' });
    expect(bare.status).toBe(403);
  });

  test('listens on this machine only', () => {
    expect(new URL(playground.url).hostname).toBe('127.0.0.1');
  });

  test('shows every operation and its form', async () => {
    const response = await fetch(`${playground.url}/api/app`);
    const { operations }: { operations: { kind: string; key: string }[] } = Object(
      await response.json(),
    );
    expect(operations.map(({ key }) => key).sort()).toEqual([...categoryTitles().keys()].sort());
    const failed: unknown[] = [];
    for (const { kind, key } of operations) {
      const form = { kind, key, level: 'location', values: {} };
      const { error } = Object(await (await post('/api/fields', form)).json());
      if (error) failed.push([key, error]);
    }
    expect(failed).toEqual([]);
  });
});

const path = chromiumPath();
if (!path) console.info('Chromium is not installed: the pages of the playground are not tested.');

(path ? describe : describe.skip)('in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(path ?? '');
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    sandbox.reset();
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(playground.url);
  });
  afterEach(() => page.close());

  const open = async (place: string, title: string) => {
    await page.goto(`${playground.url}/#/${place}`);
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
  };

  test('the user finds an operation, fills it in from dropdowns and runs it', async () => {
    await page.getByLabel('Search operations').fill('create opportunity');
    await page.getByRole('link', { name: 'Create Opportunity Action', exact: true }).click();
    const { contacts, opportunities } = sandbox.state;
    const busy = new Set(opportunities.all().map(({ contactId }) => contactId));
    const free = contacts
      .where({ locationId: seeded.locationId })
      .find(({ id, email }) => email && !busy.has(id));
    await choose('Contact', String(free?.email));
    await page.getByLabel(/^Name/).first().fill('Whitening');
    await choose('Pipeline', 'Treatments');
    await choose('Pipeline Stage', 'Enquiry');
    await page.getByRole('button', { name: 'Run the action' }).click();
    const result = page.getByRole('region', { name: 'Result' });
    await result.getByText('Whitening', { exact: true }).first().waitFor();
    await result.getByText('Pipeline Stage ID', { exact: true }).waitFor();
    expect(await result.getByText(/^1 request to HighLevel|requests to HighLevel/).count()).toBe(1);
  });

  /** Selects an entry of a dropdown by its name. */
  const choose = async (label: string, name: string | RegExp) => {
    const field = page
      .locator('.field', { has: page.locator(`label:text-matches("^${label}( \\\\*|$)")`) })
      .first();
    const select = field.locator('select');
    await select.focus();
    const option = select
      .locator('option')
      .filter({ hasText: name })
      .filter({ hasNotText: 'Choose' })
      .first();
    await option.waitFor({ state: 'attached' });
    await select.selectOption({ label: (await option.textContent()) ?? '' });
  };

  test('an error reads as it does in Zapier', async () => {
    await open('creates/create_contact', 'Create Contact');
    await page.getByRole('button', { name: 'Run the action' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/email/i);
  });

  test('a trigger starts for new records and not for seen ones', async () => {
    await open('triggers/search_contacts', 'Search Contacts');
    await page.getByRole('button', { name: 'Turn on the Zap' }).click();
    await page.getByText(/The Zap is on\. \d+ existing records/).waitFor();
    const check = page.getByRole('button', { name: 'Check for new records' });
    await check.click();
    await page.getByText('Nothing new: the Zap does not start.').waitFor();
    await page.getByText('Simulate an event in HighLevel').click();
    await page.getByRole('button', { name: 'A new patient fills in the form' }).click();
    await page.getByText(/is a new contact/).waitFor();
    await check.click();
    await page.getByText('1 new: the Zap starts once.').waitFor();
    expect(await page.locator('.badge.new').count()).toBe(1);
    expect(await page.locator('.badge.seen').count()).toBeGreaterThan(0);
  });

  test('with an agency connection the user chooses the sub-account first', async () => {
    await open('creates/create_contact', 'Create Contact');
    expect(
      await page
        .locator('label')
        .filter({ hasText: /^Sub-Account/ })
        .count(),
    ).toBe(0);
    await page.getByLabel('Connection').selectOption('agency');
    await page
      .locator('label')
      .filter({ hasText: /^Sub-Account/ })
      .waitFor();
  });

  test.each([
    ['new_lead', 'New lead in another app', 'Create a record in the other app'],
    ['link_clicked', 'A clicked link to a task and the next stage', 'Run the workflow'],
  ])('the recipe %s runs to its last step', async (name, title, button) => {
    await open(`recipes/${name}`, title);
    await page.getByRole('button', { name: button }).click();
    const next = page.getByRole('button', { name: /^Run step \d+$/ });
    const end = page.getByText('The Zap run is complete.');
    for (let step = 0; step < 12 && !(await end.isVisible()); step += 1) {
      await next.or(end).first().waitFor();
      if (await next.isVisible()) await next.click();
      await page.waitForLoadState('networkidle');
    }
    await end.waitFor();
    expect(await page.locator('.badge.done').count()).toBeGreaterThan(1);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('the keyboard is enough to use the pages', async () => {
    await page.getByLabel('Search operations').focus();
    await page.keyboard.type('create contact note');
    const link = page.getByRole('link', { name: 'Create Contact Note Action', exact: true });
    await link.waitFor();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (/^Create Contact Note/.test(await focusedText())) break;
    }
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { name: 'Create Contact Note', exact: true });
    await title.waitFor();
    expect(await focusedText()).toBe('Create Contact Note');
  });

  const focusedText = () => page.evaluate<string>("document.activeElement?.textContent ?? ''");

  const looks = [
    ['light', 1280],
    ['dark', 1280],
    ['light', 380],
    ['dark', 380],
  ] as const;

  test.each(looks)(
    'axe finds no violation in %s mode at a width of %i',
    async (colorScheme, width) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.reload();
      const places: [string, string][] = [
        ['', 'The integration as the Zap editor shows it'],
        ['creates/create_calendar', 'Create Calendar'],
        ['creates/send_message', 'Send Message'],
        ['triggers/search_contacts', 'Search Contacts'],
        ['recipes/new_lead', 'New lead in another app'],
      ];
      const found: unknown[] = [];
      for (const [place, title] of places) {
        await open(place, title);
        if (place.startsWith('triggers')) {
          await page.getByRole('button', { name: 'Find records' }).click();
          await page.getByRole('region', { name: 'Result' }).waitFor();
        }
        await page.waitForLoadState('networkidle');
        await page.evaluate(axe.source);
        const { violations }: axe.AxeResults = await page.evaluate('axe.run()');
        found.push(
          ...violations.map(({ id, nodes }) => [
            place,
            id,
            nodes.map(({ html }) => html).slice(0, 3),
          ]),
        );
        if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
          found.push([place, 'is wider than the window']);
      }
      expect(found).toEqual([]);
    },
  );
});
