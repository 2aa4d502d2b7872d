import { type SandboxOptions, seeded, startSandbox } from '../sandbox';

type Sending = {
  token?: string | null;
  version?: string;
  body?: unknown;
  form?: Record<string, string>;
};

/** Starts a sandbox for the tests of a file. Returns functions that send requests to it. */
export const useSandbox = (options?: SandboxOptions) => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  beforeAll(async () => {
    sandbox = await startSandbox(options);
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  const send = async (method: string, path: string, sending: Sending = {}) => {
    const { token = seeded.locationToken, version = '2021-07-28', body, form } = sending;
    const response = await fetch(sandbox.url + path, {
      method,
      redirect: 'manual',
      headers: {
        version,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: form ? new URLSearchParams(form) : body === undefined ? null : JSON.stringify(body),
    });
    const content = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(content) : content,
    };
  };

  return {
    send,
    get: (path: string, sending?: Sending) => send('GET', path, sending),
    post: (path: string, body: unknown, sending?: Sending) =>
      send('POST', path, { body, ...sending }),
    put: (path: string, body: unknown, sending?: Sending) =>
      send('PUT', path, { body, ...sending }),
    remove: (path: string, body?: unknown) => send('DELETE', path, { body }),
    sandbox: () => sandbox,
  };
};
