import { buffer } from 'node:stream/consumers';
import nock from 'nock';
import { type Bundle, createAppTester, type ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { type LocalServer, startServer } from '../../harness/local_server';
import { connections } from '../../harness/play';
import { appOf } from '../../harness/tester';
import { downloadFile } from '../../highlevel/files';
import getMessageRecording from '../../triggers/conversations/get_message_recording';

const host = 'https://services.leadconnectorhq.com';
const place = '/conversations/messages/m1/locations/harbor/recording';
const tester = createAppTester(appOf(getMessageRecording));

afterEach(() => nock.cleanAll());

const wav = (headers: Record<string, string> = {}) => ({
  headers: { 'content-type': 'audio/x-wav', ...headers },
  body: 'RIFF',
});

const looked = (answer: Parameters<typeof runWithAnswers>[2]) =>
  runWithAnswers(getMessageRecording, { messageId: 'm1' }, answer);

const record = zod.object({
  revision: zod.string(),
  file: zod.string(),
  size: zod.number().optional(),
});

const only = ({ result }: { result?: unknown }) => zod.tuple([record]).parse(result)[0];

describe('probing a file', () => {
  test('returns its size and its version, with one request', async () => {
    const run = await looked(() => wav({ 'content-length': '4', etag: '"a"' }));
    expect(run.requests).toHaveLength(1);
    expect(only(run).size).toBe(4);
    const again = await looked(() => wav({ 'content-length': '4', etag: '"a"' }));
    expect(only(again)).toEqual(only(run));
  });

  test.each([
    ['etag', { 'content-length': '4', etag: '"b"' }],
    ['length', { 'content-length': '5', etag: '"a"' }],
    ['type', { 'content-length': '4', etag: '"a"', 'content-type': 'audio/mpeg' }],
  ])('finds a new version by its %s', async (_, headers) => {
    const before = await looked(() => wav({ 'content-length': '4', etag: '"a"' }));
    const after = await looked(() => wav(headers));
    expect(only(after).revision).not.toBe(only(before).revision);
  });

  test.each([
    ['404', { status: 404, body: { message: 'No.' } }],
    ['a 400 that says so', { status: 400, body: { message: 'Message with id m1 not found' } }],
    ['a 422 that says so', { status: 422, body: { message: ['Recording not found'] } }],
    ['JSON in its place', { body: { message: 'Nothing yet' } }],
    ['an empty file', wav({ 'content-length': '0' })],
  ])('finds no file behind %s', async (_, answer) => {
    expect((await looked(() => answer)).result).toEqual([]);
  });

  test.each([
    [400, { name: 'AppError', status: 400, message: expect.stringContaining('Says: No.') }],
    [403, { name: 'AppError', status: 403 }],
    [429, { name: 'ThrottledError' }],
    [500, { name: 'AppError', status: 500 }],
  ])('fails on %i like every other request', async (status, error) => {
    const run = await looked(() => ({ status, body: { message: 'Says: No.' } }));
    expect(errorFields(run)).toMatchObject(error);
  });

  test('puts no token into the pointer for Zapier', async () => {
    const { file } = only(await looked(() => wav()));
    expect(file).not.toContain(connections.location.access_token);
    const pointer = JSON.parse(file.split('|||')[1] ?? '');
    expect(pointer).toMatchObject({
      type: 'file',
      method: 'hydrators.downloadFile',
      bundle: { name: 'recording-m1.wav', scope: 'conversations/message.readonly' },
    });
  });

  describe('of any size', () => {
    let server: LocalServer;
    const size = 50_000_000;
    let sent = 0;
    let release = () => {};
    const cut = new Promise<void>((resolve) => {
      release = resolve;
    });

    beforeAll(async () => {
      nock.restore();
      server = await startServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'audio/x-wav', 'content-length': size });
        response.on('close', release);
        const more = () => {
          while (sent < size && !response.destroyed) {
            sent += 65_536;
            if (!response.write(Buffer.alloc(65_536))) {
              response.once('drain', more);
              return;
            }
          }
        };
        more();
      });
      process.env.HIGHLEVEL_API_URL = server.url;
    });

    afterAll(async () => {
      delete process.env.HIGHLEVEL_API_URL;
      await server.close();
      nock.activate();
    });

    test('does not download the content', async () => {
      const { operation } = getMessageRecording;
      const { perform } = operation as { perform?: unknown };
      const bundle = { inputData: { messageId: 'm1' }, authData: connections.location };
      const result = await tester(perform as never, bundle as never);
      expect(result).toMatchObject([{ id: 'm1', size }]);
      await cut;
      expect(sent).toBeLessThan(size / 2);
    });
  });
});

type Stashed = { content: Buffer; size: unknown; name: unknown; contentType: unknown };

/** Runs the hydrator with a Zapier that keeps the stashed file. */
const download = async (authData: Record<string, string>, locationId: string) => {
  const stashed: Stashed[] = [];
  const stashFile = async (
    stream: NodeJS.ReadableStream,
    size: unknown,
    name: unknown,
    contentType: unknown,
  ) => {
    stashed.push({ content: await buffer(stream), size, name, contentType });
    return 'https://zapier.example.com/file';
  };
  const inputData = {
    path: place,
    version: '2021-04-15',
    scope: 'conversations/message.readonly',
    access: 'location',
    locationId,
    name: 'recording-m1.wav',
  };
  const hydrate = (z: ZObject, bundle: Bundle) =>
    downloadFile(Object.assign({}, z, { stashFile }) as never, bundle);
  const url: unknown = await tester(hydrate as never, { authData, inputData } as never, true);
  return { url, stashed };
};

describe('downloading a file', () => {
  const bytes = Buffer.from([0x52, 0x49, 0x46, 0x46, 0x00, 0xff, 0xfe, 0x80]);
  const audio = { 'content-type': 'audio/x-wav' };

  test("streams the bytes to Zapier, with the file's name in the Zap", async () => {
    const asked = nock(host, {
      reqheaders: {
        accept: '*/*',
        authorization: `Bearer ${connections.location.access_token}`,
        version: '2021-04-15',
      },
    })
      .get(place)
      .reply(200, bytes, audio);
    const { url, stashed } = await download(connections.location, 'harbor');

    expect(asked.isDone()).toBe(true);
    expect(url).toBe('https://zapier.example.com/file');
    expect(stashed).toEqual([
      {
        content: bytes,
        size: undefined,
        name: 'recording-m1.wav',
        contentType: 'audio/x-wav',
      },
    ]);
  });

  test("uses the sub-account's token with an agency connection", async () => {
    nock(host)
      .post('/oauth/locationToken', 'companyId=5DP4iH6HLkQsiKESj6rh&locationId=harbor')
      .reply(201, { access_token: 'harbor-token' });
    const asked = nock(host, { reqheaders: { authorization: 'Bearer harbor-token' } })
      .get(place)
      .reply(200, bytes, audio);
    const { stashed } = await download(connections.agency, 'harbor');

    expect(asked.isDone()).toBe(true);
    expect(stashed).toHaveLength(1);
  });

  test.each([
    [404, { message: 'Recording not found' }, /HighLevel does not know|Check its IDs/],
    [
      200,
      { message: 'Nothing here' },
      /no longer has recording-m1\.wav\..*HighLevel says: Nothing/,
    ],
    [403, { message: 'Forbidden resource' }, /Reconnect HighLevel/],
  ])('explains a %i', async (status, body, words) => {
    nock(host).get(place).reply(status, body, { 'content-type': 'application/json' });
    await expect(download(connections.location, 'harbor')).rejects.toThrow(words);
  });

  test('explains a 401 that is not about the token', async () => {
    const { access_token, locationId } = connections.location;
    const bearer = { reqheaders: { authorization: `Bearer ${access_token}` } };
    const refusal = { message: 'No recording for this user', error: 'Unauthorized' };
    nock(host, bearer).get(place).times(2).reply(401, refusal);
    const read = nock(host, bearer).get(`/locations/${locationId}`).reply(200, { location: {} });
    await expect(download(connections.location, 'harbor')).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('HighLevel says: No recording for this user'),
    });
    expect(read.isDone()).toBe(true);
  });

  test('asks for a refresh if the token has expired', async () => {
    const { locationId } = connections.location;
    for (const path of [place, `/locations/${locationId}`]) {
      nock(host).get(path).reply(401, { message: 'Invalid JWT' });
    }
    await expect(download(connections.location, 'harbor')).rejects.toMatchObject({
      name: 'RefreshAuthError',
      message: expect.stringMatching(/HighLevel says: Invalid JWT$/),
    });
  });
});
