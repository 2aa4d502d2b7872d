import { join } from 'node:path';

/** The project folder. */
export const root = join(__dirname, '..');

/** The path with forward slashes, on Windows too. */
export const withSlashes = (path: string): string => path.replaceAll('\\', '/');
