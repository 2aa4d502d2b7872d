import { chromiumPath } from '../harness/browser';
import { takePictures } from '../playground/pictures';
import { startPlayground } from '../playground/server';
import { startSandbox } from '../sandbox';
import { command } from './command';
import { categoryTitles } from './docs';

const help = `Takes the pictures of docs/playground.md again, with the Chromium on this machine or in the
variable CHROMIUM.

  npm run pictures
`;

const main = async (): Promise<void> => {
  const chromium = chromiumPath();
  if (!chromium) {
    throw new Error('Chromium is missing. Install it, or set the variable CHROMIUM to its path.');
  }
  const sandbox = await startSandbox();
  const playground = await startPlayground({ sandbox, categories: categoryTitles() });
  try {
    await takePictures(playground.url, chromium);
  } finally {
    await playground.close();
    await sandbox.close();
  }
};

void command({ help }, main);
