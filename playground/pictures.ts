import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../harness/browser';
import { root } from '../harness/paths';

type Picture = {
  /** The file name without the extension. */
  name: string;
  /** The path of the page in the playground. */
  place: string;
  /** Brings the page into the state that the picture shows. */
  prepare: (page: Page) => Promise<unknown>;
};

const folder = join(root, 'docs', 'pictures');
const hashes = join(folder, 'forms.json');

/** The pictures in docs/playground.md. */
export const pictures: Picture[] = [
  {
    name: 'form',
    place: 'creates/create_opportunity',
    prepare: (page) => page.getByLabel(/^Name/).first().fill('Whitening'),
  },
  {
    name: 'trigger',
    place: 'triggers/search_contacts',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Turn on the Zap' }).click();
      await page.getByText(/The Zap is on/).waitFor();
      await page.getByText('Simulate an event in HighLevel').click();
      await page.getByRole('button', { name: 'A new patient fills in the form' }).click();
      await page.getByText(/is a new contact/).waitFor();
      await page.getByRole('button', { name: 'Check for new records' }).click();
      await page.getByText('the Zap starts once').waitFor();
      await page.locator('.zap').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'recipe',
    place: 'recipes/new_lead',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Create a record in the other app' }).click();
      await page.getByRole('button', { name: /^Run step 2/ }).click();
      await page.getByText('Step 3 is next').waitFor();
    },
  },
];

/** A hash of the form in the picture; undefined for a recipe. */
export const formHash = async (url: string, { place }: Picture): Promise<string | undefined> => {
  const [kind = '', key = ''] = place.split('/');
  if (kind === 'recipes') return undefined;
  const response = await fetch(`${url}/api/fields`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ kind, key, level: 'location', values: {} }),
  });
  const { result } = Object(await response.json());
  return createHash('sha256').update(JSON.stringify(result)).digest('hex').slice(0, 16);
};

/** The hashes of the forms when the pictures were taken. */
export const storedHashes = (): Record<string, string> => JSON.parse(readFileSync(hashes, 'utf8'));

/** Takes all pictures of the playground again. */
export const takePictures = async (url: string, chromium: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser(chromium);
  const kept: Record<string, string> = {};
  try {
    for (const picture of pictures) {
      const page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
      await page.goto(`${url}/#/${picture.place}`);
      await page.locator('#title').waitFor();
      await page.waitForLoadState('networkidle');
      await picture.prepare(page);
      await page.screenshot({ path: join(folder, `${picture.name}.png`) });
      const hash = await formHash(url, picture);
      if (hash) kept[picture.name] = hash;
      await page.close();
    }
  } finally {
    await browser.close();
  }
  writeFileSync(hashes, `${JSON.stringify(kept, null, 2)}\n`);
};
