/** A path with slashes, on Windows too. */
export const withSlashes = (path: string): string => path.replaceAll('\\', '/');
