import { join } from 'node:path';

/** The folder of this project. */
export const root = join(__dirname, '..');

/** A path with slashes, on Windows too. */
export const withSlashes = (path: string): string => path.replaceAll('\\', '/');
