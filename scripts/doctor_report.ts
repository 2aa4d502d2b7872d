import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../harness/paths';
import manifest from '../package.json';

/** A failed request, as `zapier-platform logs` prints it. */
const request = z.looseObject({
  response_status_code: z.unknown(),
  request_method: z.unknown(),
  request_url: z.unknown(),
  response_content: z.unknown(),
  app_cli_version: z.unknown(),
  timestamp: z.unknown(),
});
type LoggedRequest = Partial<z.output<typeof request>>;

const personal: [pattern: RegExp, shown: string][] = [
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '(token)'],
  [/[\w.+-]+@[\w-]+\.[\w.]+/g, '(email)'],
  [/\+?\d[\d ().-]{7,}\d/g, '(number)'],
  // HighLevel's IDs: letters and digits, mostly 20 or 24.
  [/\b(?=[A-Za-z]*\d)[A-Za-z\d]{16,}\b/g, '(id)'],
  [/\b[A-Za-z]{20}\b/g, '(id)'],
];

/** A text without tokens, email addresses, phone numbers and IDs. */
export const disguised = (text: string): string =>
  personal.reduce((shown, [pattern, word]) => shown.replace(pattern, word), text);

/** HighLevel's error message in a response; the rest of the response may be about people. */
const wordsOf = (content: unknown): string => {
  if (typeof content !== 'string') return '';
  try {
    const { message, error, error_description }: Record<string, unknown> = {
      ...Object(JSON.parse(content)),
    };
    return [message ?? error_description ?? error].flat().map(String).join('; ');
  } catch {
    return `(${content.length} characters that are not JSON)`;
  }
};

/** A failed request in a line or two, with its parameters' names but not their values. */
export const storyOf = (logged: LoggedRequest): string => {
  const { request_method, response_status_code, timestamp, app_cli_version } = logged;
  const address = String(logged.request_url ?? '');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const names = url ? [...url.searchParams.keys()].join(', ') : '';
  const place = url ? `${url.origin}${disguised(url.pathname)}` : '(no address)';
  const words = disguised(wordsOf(logged.response_content));
  return [
    `${response_status_code} ${request_method} ${place}${names ? ` (${names})` : ''}, version ${app_cli_version}, ${timestamp}`,
    ...(words ? [`    ${words}`] : []),
  ].join('\n');
};

/** The last failed requests at Zapier, or why they cannot be read. */
const failedRequests = (user: string): string[] => {
  const cli = join(root, 'node_modules', 'zapier-platform-cli', 'src', 'bin', 'run');
  const options = ['--type', 'http', '--status', 'error', '--detailed', '--limit', '10'];
  const { stdout, status } = spawnSync(
    process.execPath,
    [cli, 'logs', ...options, '--user', user, '--format', 'raw'],
    { cwd: root, encoding: 'utf8', timeout: 60_000 },
  );
  try {
    if (status !== 0) throw new Error();
    const logged = z.array(request).parse(JSON.parse(stdout));
    return logged.length ? logged.map(storyOf) : ['none in the log'];
  } catch {
    return ['not readable: log in with zapier-platform login, and link this folder'];
  }
};

const versions = (): string[] => [
  `integration ${manifest.version}`,
  `zapier-platform-core ${manifest.dependencies['zapier-platform-core']}`,
  `zapier-platform-cli ${manifest.devDependencies['zapier-platform-cli']}`,
  `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
];

/**
 * The report for a Zap that fails: versions, the doctor's findings, and the last failed requests,
 * without tokens, people or IDs.
 *
 * @param found The doctor's findings, one per line.
 * @param user Whose Zap runs to read: an email address, or "me".
 */
export const report = (found: string[], user: string): string =>
  [
    ['Versions', versions()],
    ['Checks', found.map(disguised)],
    ['Last failed requests at Zapier', failedRequests(user)],
  ]
    .map(
      ([title, lines]) =>
        `${title}\n${[lines]
          .flat()
          .map((line) => `  ${line}\n`)
          .join('')}`,
    )
    .join('\n');
