import { HighLevel } from '@gohighlevel/api-client';
import * as z from 'zod';

/** A method of the SDK, with its endpoint. */
export type SdkMethod = {
  /** Such as `contacts.getContact`. */
  name: string;
  method: string;
  /** Such as `/contacts/{contactId}`, with the SDK's parameter names. */
  path: string;
  /** The SDK's name of each query parameter, by the API's name. */
  query: Map<string, string>;
  call: (parameters: Record<string, unknown>, body: unknown) => Promise<unknown>;
};

const multipart = { headers: { 'Content-Type': 'multipart/form-data' } };

/** A client of HighLevel's own SDK whose requests go to another base URL. */
export const sdkClient = (url: string, token: string, apiVersion?: string): HighLevel => {
  const client = new HighLevel({
    privateIntegrationToken: token,
    logLevel: 'none',
    ...(apiVersion && { apiVersion }),
  });
  client.getHttpClient().defaults.baseURL = url;
  return client;
};

type Call = (...parts: unknown[]) => unknown;

const callable = z.custom<Call>((value) => typeof value === 'function');

/** The methods of the client's services. */
const declaredBy = (client: HighLevel): [name: string, call: Call][] =>
  Object.entries(client)
    .filter(([, service]) => Object(service).client === client.getHttpClient())
    .flatMap(([group, service]) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(service))
        .filter((name) => name !== 'constructor')
        .map((name): [string, Call] => [
          `${group}.${name}`,
          callable.parse(service[name]).bind(service),
        ]),
    );

/** Parameters whose values are their own names in braces. */
const selfNamed = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? `{${name}}` : undefined) },
);

const caught = z.object({
  method: z.string(),
  url: z.string(),
  params: z.record(z.string(), z.string()).default({}),
  data: z.unknown().optional(),
});

/**
 * The SDK's methods and their endpoints. The SDK has no such table, so each method is called once
 * with its parameters' names as values, and the request is caught before it is sent.
 */
export const sdkMethods = async (client: HighLevel): Promise<SdkMethod[]> => {
  const requests: unknown[] = [];
  const interceptor = client.addRequestInterceptor({
    onFulfilled: (request) => {
      requests.push(request);
      throw new Error('caught');
    },
  });
  const found: SdkMethod[] = [];
  for (const [name, call] of declaredBy(client)) {
    // The last parameter has the options of the request.
    const own = Array.from({ length: call.length - 1 }, () => selfNamed);
    // Catching a request throws, and so do methods without a request.
    await (async () => call(...own))().catch(() => {});
    const { data: request } = caught.safeParse(requests.pop());
    if (!request) continue;
    const hasBody = request.data !== undefined;
    const hasParameters = own.length > (hasBody ? 1 : 0);
    found.push({
      name,
      method: request.method.toUpperCase(),
      path: decodeURIComponent(request.url),
      query: new Map(
        Object.entries(request.params).map(([apiName, own]) => [apiName, own.slice(1, -1)]),
      ),
      call: async (parameters, body) =>
        call(
          ...(hasParameters ? [parameters] : []),
          ...(hasBody ? [body] : []),
          // The SDK sends JSON unless its options differ.
          ...(body instanceof FormData ? [multipart] : []),
        ),
    });
  }
  client.removeRequestInterceptor(interceptor);
  return found;
};
