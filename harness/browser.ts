import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, or of the variable CHROMIUM; undefined without one. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...places].find((place) => place && existsSync(place));

/** Starts Chromium without a window. */
export const startBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] });
