import * as fc from 'fast-check';
import { freezeDate, requestOf } from '../../harness/cassette';
import { runWithAnswers } from '../../harness/driver';
import { filledForms, hostileText, operations } from '../../harness/forms';
import { sandboxMoment } from '../../harness/moment';
import type { Asked } from '../../harness/quick_z';
import { address, answerTo, connections, levelOf, runAlone } from './alone';
import { hostileTexts } from './values';

/** A request of the stand-in, in nock's format. */
const onTheWire = ({ method, url, headers, body }: Asked) => {
  const isJson = headers['Content-Type'] === 'application/json';
  return readable(
    requestOf({
      method,
      path: url.slice(address.length),
      reqheaders: headers,
      ...(body !== undefined && { body: isJson ? JSON.parse(body) : body }),
    }),
  );
};

/** An apostrophe in a path may be encoded or not. */
const readable = <R extends { path: string }>(request: R) => ({
  ...request,
  path: decodeURIComponent(request.path),
});

const messageOf = (error: unknown) => (error instanceof Error ? error.message : error);

/** A form with another text instead of the hostile one. */
const withText = (form: unknown, text: string) =>
  JSON.parse(JSON.stringify(form), (_, value) => (value === hostileText ? text : value));

afterEach(() => jest.useRealTimers());

/**
 * The body of an upload is a stream, which the stand-in does not read; the uploads' own tests do.
 */
const uploads = ['upload_media_file', 'upload_contact_file'];

test.each(
  operations
    .map(([key, operation], index) => ({ key, operation, index }))
    .filter(({ key }) => !uploads.includes(key)),
)(
  "$key sends the same requests through Zapier's core and through the stand-in",
  async ({ operation, index }) => {
    const [text = ''] = fc.sample(hostileTexts, { seed: index, numRuns: 1 });
    const form = withText(new Map(filledForms(operation)).get('hostile values'), text);
    const level = levelOf(operation);
    freezeDate(sandboxMoment);
    const alone = await runAlone(operation, form, level);
    const answer = ({ path }: { path: string }) => ({ body: answerTo(path) });
    const inCore = await runWithAnswers(operation, form, answer, {
      connection: connections[level],
    });
    expect(inCore.requests.map(readable)).toEqual(alone.requests.map(onTheWire));
    expect(messageOf(inCore.error)).toBe(messageOf(alone.error));
  },
);
