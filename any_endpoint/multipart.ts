import type { ZObject } from 'zapier-platform-core';
import { loadFile } from '../highlevel/load_file';
import type { Part } from '../highlevel/multipart';
import type { ApiRequest } from '../highlevel/request';
import { labelOf } from '../operation/label';
import { isItem } from '../operation/response';
import type { EndpointFacts } from './description';
import { textsOf } from './json';

/** Replaces the file addresses in a multipart body by the files' content. */
export const withFiles = async (
  z: ZObject,
  { body, ...request }: ApiRequest,
  { encoding, body: fields = [] }: EndpointFacts,
): Promise<ApiRequest> => {
  if (encoding !== 'multipart') return { ...request, ...(body && { body }) };
  const fileNames = fields.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const multipart = await Promise.all(
    Object.entries({ ...body }).map(async ([name, value]: [string, unknown]): Promise<Part[]> => {
      const isField = fileNames.includes(name);
      const address = isField ? value : isItem(value) ? value.file : undefined;
      if (typeof address === 'string') {
        const label = isField ? labelOf(name) : name;
        return [{ name, file: await loadFile(z, address, { label }) }];
      }
      return textsOf(value).map((text) => ({ name, value: text }));
    }),
  );
  return { ...request, multipart: multipart.flat() };
};
