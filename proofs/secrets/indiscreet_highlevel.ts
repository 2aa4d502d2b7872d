import { startServer } from '../../harness/local_server';
import { planted } from './planted';

type Answer = { status: number; body: string; type?: string };

/** Makes a response from the text that HighLevel received. */
export type Indiscretion = (said: string) => Answer;

const json =
  (status: number, of: (said: string) => unknown): Indiscretion =>
  (said) => ({ status, body: JSON.stringify(of(said)) });

const statuses = [400, 401, 403, 404, 409, 422, 429, 500, 502];

/** Every kind of unexpected response. */
export const indiscretions: [how: string, answer: Indiscretion][] = [
  ...statuses.map((status): [string, Indiscretion] => [
    `a ${status}`,
    json(status, (said) => ({ message: said, error: said, meta: { said } })),
  ]),
  ['a 422 with a list', json(422, (said) => ({ message: [said, said] }))],
  ['a 400 of OAuth', json(400, (said) => ({ error: 'invalid', error_description: said }))],
  ['a page', (said) => ({ status: 502, body: `<p>${said}</p>`, type: 'text/html' })],
  ['a 200 that breaks off', (said) => ({ status: 200, body: `{"message": "${said}` })],
  ['a 200 with a list of lists', json(200, (said) => [said, [said]])],
  ['a 200 without useful data', json(200, (said) => ({ contact: null, contacts: said, said }))],
];

const newTokens = {
  access_token: planted.newAccessToken,
  refresh_token: planted.newRefreshToken,
  expires_in: 86_399,
};

/** The token responses by path, while it returns tokens. */
const tokens = new Map<string, object>([
  ['/oauth/locationToken', { access_token: planted.locationToken, expires_in: 86_399 }],
  ['/oauth/token', { ...newTokens, userType: 'Location', locationId: 'location-1' }],
]);

/** A HighLevel that returns everything that it receives: the address, the token and the body. */
export const startIndiscreetHighLevel = async () => {
  let answer: Indiscretion = () => ({ status: 500, body: '' });
  let givesTokens = true;
  const server = await startServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { url = '', headers } = request;
    const said = [url, headers.authorization, headers.authorization?.slice(7), body].join(' ');
    const given = givesTokens && tokens.get(url);
    const reply = given ? { status: 200, body: JSON.stringify(given) } : answer(said);
    response.writeHead(reply.status, { 'content-type': reply.type ?? 'application/json' });
    response.end(reply.body);
  });
  return {
    url: server.url,
    /** Sets the response, with or without tokens at the token endpoints. */
    answerWith: (next: Indiscretion, tokensToo: boolean) => {
      answer = next;
      givesTokens = tokensToo;
    },
    close: server.close,
  };
};
