import uploadMediaFile from '../../../creates/media/upload_media_file';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { mediaFolders } = seeded;

const files = 'https://files.example.com/sandbox/files';

const download = (name: string) => ({
  method: 'GET',
  path: `/sandbox/files/${name}`,
  headers: { accept: '*/*' },
});

const upload = (body: object) => ({
  method: 'POST',
  path: '/medias/upload-file',
  headers: {
    ...headers.plain,
    'content-type': expect.stringMatching(/^multipart\/form-data; boundary=zapier-[0-9a-f]{32}$/),
  },
  body,
});

const plan = {
  fileName: 'plan.pdf',
  contentType: 'application/pdf',
  content: '%PDF-1.4 treatment plan',
};

test('upload_media_file downloads the file without a token, and uploads it', async () => {
  const { requests, result } = await runWithCassette(uploadMediaFile, {
    file: `${files}/plan.pdf`,
    name: 'Treatment plan',
    parentId: mediaFolders.brochures,
  });
  expect(requests).toEqual([
    download('plan.pdf'),
    upload({
      file: { ...plan, fileName: 'Treatment plan.pdf' },
      name: 'Treatment plan',
      parentId: mediaFolders.brochures,
    }),
  ]);
  expect(result).toEqual({
    id: expect.any(String),
    fileId: expect.any(String),
    url: expect.stringMatching(/^https:\/\/storage\.googleapis\.com\//),
  });
});

test('upload_media_file can make HighLevel download the file', async () => {
  const { requests, result } = await runWithCassette(
    uploadMediaFile,
    { file: `${files}/plan.pdf`, hosted: 'true' },
    { cassette: 'upload_media_file.hosted' },
  );
  expect(requests).toEqual([upload({ hosted: 'true', fileUrl: `${files}/plan.pdf` })]);
  expect(result).toMatchObject({ id: expect.any(String) });
});

test("upload_media_file shows HighLevel's message for an unknown folder", async () => {
  const { message } = await expectFailure(uploadMediaFile, {
    file: `${files}/plan.pdf`,
    parentId: 'absentFolder',
  });
  expect(message).toMatch(/HighLevel says: Folder with id absentFolder not found/);
});

test('upload_media_file sends nothing to HighLevel if the file does not exist', async () => {
  const form = { file: `${files}/missing.pdf` };
  const { message } = await expectFailure(uploadMediaFile, form, {
    cassette: 'upload_media_file.missing',
  });
  expect(message).toMatch(/^File: it could not be downloaded \(status 404\)\. Its address must be/);
});

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

const failing = async (answer: Answer, url = `${files}/file`) => {
  const outcome = await runWithAnswers(uploadMediaFile, { file: url }, () => answer);
  expect(outcome.requests).toHaveLength(1);
  return errorFields(outcome).message;
};

test('upload_media_file rejects a web page, an empty file and a large file before it sends anything', async () => {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const binary = { 'content-type': 'application/octet-stream' };
  expect(await failing({ headers: html, body: '<p>Log in</p>' })).toMatch(
    /^File: its address leads to a web page/,
  );
  for (const answer of [
    { headers: { 'content-type': 'Text/HTML' }, body: '<p>Log in</p>' },
    { headers: { 'content-type': 'application/xhtml+xml' }, body: '<p>Log in</p>' },
    { headers: binary, body: '\n<!DOCTYPE html><html><body>Log in</body></html>' },
    { headers: { 'content-type': 'application/pdf' }, body: '<html lang="en"></html>' },
  ]) {
    expect(await failing(answer)).toMatch(/^File: its address leads to a web page/);
  }
  expect(await failing({ headers: binary, body: '' })).toBe('File: the file is empty.');
  expect(await failing({ headers: binary, body: 'x'.repeat(26 * 1024 * 1024) })).toBe(
    'File: it is larger than 25 MB, the limit in HighLevel.',
  );
  const declared = { ...binary, 'content-length': String(26 * 1024 * 1024) };
  expect(await failing({ headers: declared, body: 'x' })).toMatch(/larger than 25 MB/);
  expect(await failing({ status: 401, headers: html, body: 'No' })).toMatch(
    /^File: it could not be downloaded/,
  );
});

test("upload_media_file uses the name from the file's headers", async () => {
  const { requests } = await runWithAnswers(
    uploadMediaFile,
    { file: `${files}/12345?token=abc` },
    ({ method }) =>
      method === 'GET'
        ? {
            headers: {
              'content-type': 'image/png',
              'content-disposition':
                'attachment; filename="x.png"; filename*=UTF-8\'\'Za%C3%A4hne.png',
            },
            body: 'PNG',
          }
        : { body: { fileId: 'f1' } },
  );
  expect(requests[1]?.body).toMatchObject({
    file: { fileName: 'Zaähne.png', contentType: 'image/png', content: 'PNG' },
  });
});

test('upload_media_file reports that the connection lacks the scope', async () => {
  const connection = { ...connections.location, scope: 'contacts.readonly' };
  const { message } = await expectFailure(
    uploadMediaFile,
    { file: `${files}/plan.pdf` },
    { connection, cassette: null },
  );
  expect(message).toMatch(/scope medias\.write/);
});
