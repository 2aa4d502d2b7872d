import type { EndpointFacts } from './description';

/** What a step does with an endpoint. */
export type Use = 'call' | 'find' | 'watch';

/** Whether an endpoint can be used so: a search reads, and a trigger needs a list whose records have an ID. */
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
