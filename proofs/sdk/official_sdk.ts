import { HighLevel } from '@gohighlevel/api-client';
import * as z from 'zod';

/** A method of the SDK, with the endpoint that it asks. */
export type SdkMethod = {
  /** As `contacts.getContact`. */
  name: string;
  method: string;
  /** As `/contacts/{contactId}`, with the SDK's names of the parameters. */
  path: string;
  /** The SDK's name of each parameter of the query, by the API's name. */
  query: Map<string, string>;
  call: (parameters: Record<string, unknown>, body: unknown) => Promise<unknown>;
};

const multipart = { headers: { 'Content-Type': 'multipart/form-data' } };

/** A client of HighLevel's own SDK whose requests go to another address. */
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

/** What the classes of the client's services declare. */
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
 * The methods of the SDK that ask an endpoint. It has no table of them, so each is called once with
 * parameters that name themselves, and its request is caught before it leaves.
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
    // The last of its parameters are the options of the request.
    const own = Array.from({ length: call.length - 1 }, () => selfNamed);
    // What is caught throws, and so do methods that make no request of their own.
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
          // It sends JSON unless its options say otherwise.
          ...(body instanceof FormData ? [multipart] : []),
        ),
    });
  }
  client.removeRequestInterceptor(interceptor);
  return found;
};
