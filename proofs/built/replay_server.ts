import { type Exchange, type Request, requestOf } from '../../harness/cassette';
import { startServer } from '../../harness/local_server';

const over: Exchange['response'] = {
  status: 400,
  headers: {},
  body: { message: 'The cassette has no more responses.' },
};

/** A local HighLevel that replays the responses of a cassette in order. */
export const startReplayServer = async () => {
  let exchanges: Exchange[] = [];
  let requests: Request[] = [];
  const server = await startServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { method = '', url = '', headers } = request;
    const isJson = headers['content-type']?.startsWith('application/json');
    const received = isJson ? JSON.parse(text) : text;
    requests.push(requestOf({ method, path: url, body: received, reqheaders: headers as never }));
    const { status, headers: said, body } = exchanges[requests.length - 1]?.response ?? over;
    response.writeHead(status, said);
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
  });
  return {
    url: server.url,
    /** Runs an app against a cassette. Returns the requests that it sent. */
    play: async <T>(cassette: Exchange[], work: () => Promise<T>) => {
      [exchanges, requests] = [cassette, []];
      const value = await work();
      return { value, requests };
    },
    close: server.close,
  };
};
