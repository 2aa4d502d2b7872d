import * as z from 'zod';
import { loadFile } from '../highlevel/load_file';
import type { LoadedFile } from '../highlevel/multipart';
import { completedBy } from '../operation';
import { webAddress } from './kinds';

/** A file by its address; its content is loaded before the request is built. */
type Upload = { url: string; loaded?: LoadedFile };

/**
 * A file from an earlier step or the web. It is loaded before anything is sent, unless HighLevel
 * downloads it itself.
 */
export const fileToUpload = () =>
  webAddress()
    .transform((url): Upload => ({ url }))
    .meta({
      type: 'file',
      label: 'File',
      description: 'A file from an earlier step, or the public URL of a file, up to 25 MB.',
      ...completedBy(async ({ z: zapier }, { url }: Upload, { hosted, name }) =>
        hosted === true
          ? { url }
          : {
              url,
              loaded: await loadFile(zapier, url, typeof name === 'string' ? { name } : {}),
            },
      ),
    });

/** The name of a file in HighLevel. */
export const fileName = () =>
  z.string().trim().min(1).max(200).optional().meta({
    label: 'File Name',
    description: 'Leave empty to keep the name of the file.',
  });

/** The content of a loaded file. */
export const contentOf = ({ loaded }: Upload): LoadedFile => {
  if (!loaded) throw new Error('The file was not loaded.');
  return loaded;
};
