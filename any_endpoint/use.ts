import type { EndpointFacts } from './description';

/** The purpose for which a step uses an endpoint. */
export type Use = 'call' | 'find' | 'watch';

/**
 * Whether an endpoint suits a use: a search needs one that reads, a trigger one with a list of
 * records with IDs.
 */
export const isUsable = (
  use: Use,
  endpoint: string,
  { reads, file, answer }: EndpointFacts,
): boolean => {
  if (use === 'call') return true;
  const isRead = (endpoint.startsWith('GET ') || reads) && !file;
  if (!isRead) return false;
  return use === 'find' || (answer?.list !== undefined && answer.id !== undefined);
};
