import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine, started by a test. */
export type LocalServer = {
  readonly url: string;
  /** Closes the server and its open connections. */
  close: () => Promise<void>;
};

/**
 * Starts a server on any free port of this machine. It never closes an idle connection: on a busy
 * machine a test could be about to use it.
 */
export const startServer = async (answer?: RequestListener): Promise<LocalServer> => {
  const server = createServer(
    { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 },
    answer,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

/** An address of this machine where no server listens. */
export const deadAddress = async (): Promise<string> => {
  const { url, close } = await startServer();
  await close();
  return url;
};
