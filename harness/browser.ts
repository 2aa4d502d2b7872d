import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The path of Chromium, from the variable CHROMIUM or this machine; undefined if there is no
 * Chromium.
 */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...places].find((place) => place && existsSync(place));

/** Starts Chromium in headless mode. */
export const startBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] });
