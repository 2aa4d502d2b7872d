import { once } from 'node:events';
import { type Item, zapier } from '../harness/zapier';
import { startPlayground } from '../playground/server';
import { seeded, startSandbox } from '../sandbox';
import { type Arguments, command, wholeNumber } from './command';
import { categoryTitles } from './docs';
import { sandboxClient, writeSandboxFolder } from './sandbox_folder';

const help = `Shows a Zap that runs against a HighLevel sandbox on this machine, without an account.

  npm start                   runs the Zap, then serves the sandbox and the playground, a page that
                              shows the integration as the Zap editor does, until you stop it
  npm start -- --once         ends after the Zap: with 0 if everything succeeded, otherwise with 1
  npm start -- --port 3210    serves the sandbox on this port, and the playground on the next
`;

const options = { once: { type: 'boolean' }, port: { type: 'string' } } as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  const port = wholeNumber('--port', values.port ?? (values.once ? '0' : '3210'), { max: 65_535 });
  const sandbox = await startSandbox({ port });
  Object.assign(process.env, sandboxClient, {
    HIGHLEVEL_API_URL: sandbox.url,
    HIGHLEVEL_MARKETPLACE_URL: sandbox.url,
  });
  console.log(`\n  HighLevel for Zapier\n  A HighLevel of your own is at ${sandbox.url}\n`);
  try {
    await showZap(sandbox);
    if (values.once) return;
    writeSandboxFolder(sandbox.url);
    const playground = await startPlayground({
      sandbox,
      // Any free port if the given port is the last one.
      port: port && (port + 1) % 65_536,
      categories: categoryTitles(),
    });
    console.log(howToGoOn(sandbox.url, playground.url));
    await once(process, 'SIGINT');
    await playground.close();
  } finally {
    await sandbox.close();
  }
};

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** Runs a Zap from the connection to its last step; throws at the first failed step. */
const showZap = async (sandbox: Sandbox): Promise<void> => {
  let number = 0;
  const step = async <T>(asked: string, work: () => Promise<T>, say: (result: T) => string) => {
    const [requests, start] = [sandbox.requests, performance.now()];
    const result = await work();
    const time = Math.round(performance.now() - start);
    const count = sandbox.requests - requests;
    number += 1;
    console.log(`  ${String(number).padStart(2)}  ${asked}`);
    console.log(`      ${say(result)}`);
    console.log(`      ${time} ms, ${count} request${count === 1 ? '' : 's'}\n`);
    return result;
  };

  const { connect, run, zap } = zapier();
  await step(
    'Connect HighLevel: log in, choose the sub-account Harbor Dental, accept the scopes',
    () => connect({ userType: 'Location', marketplace: 'gohighlevel' }, consent),
    (label) => expectThat(label === 'Harbor Dental (Sub-Account)', `connected: ${label}`),
  );

  const newLeads = zap('search_contacts', { tags: ['new patient'] });
  await step(
    'Turn on the Zap: Search Contacts, with the tag new patient, new contacts only',
    newLeads.turnOn,
    (count) => `${count} contacts are there already; none of them starts the Zap`,
  );
  await step('Poll', newLeads.poll, (found) =>
    expectThat(found.length === 0, `${found.length} new contacts`),
  );
  await step(
    'Somebody fills in a form on the website: Rosa Delgado, rosa@example.com',
    () => arrive(sandbox, { firstName: 'Rosa', lastName: 'Delgado', email: 'rosa@example.com' }),
    () => 'HighLevel has a new contact, with the tag new patient',
  );
  const [lead = {}] = await step('Poll', newLeads.poll, (found) =>
    expectThat(
      found.length === 1 && found[0]?.email === 'rosa@example.com',
      `${found.length} new contact: ${nameOf(found[0])}. The Zap starts`,
    ),
  );

  const partner = { email: 'sam@example.com', firstName: 'Sam', lastName: 'Okafor' };
  await step(
    'Find or Create Contact: sam@example.com, who sent her',
    async () => {
      const found = await run('searches', 'find_contact', { email: partner.email });
      if (Array.isArray(found) && found.length > 0) return found[0];
      return run('creates', 'create_contact', partner);
    },
    (contact) =>
      expectThat(
        Object(contact).email === partner.email,
        `not found, so created: ${nameOf(contact)}`,
      ),
  );

  const contactId = lead.id;
  await step(
    'Add Tags to Contact: welcome',
    () => run('creates', 'add_tags_to_contact', { contactId, tags: ['welcome'] }),
    (result) => {
      const { tags }: Item = Object(result);
      const isAdded =
        Array.isArray(tags) && tags.includes('new patient') && tags.includes('welcome');
      return expectThat(isAdded, `tags: ${[tags].flat().join(', ')}`);
    },
  );
  await step(
    'Create Contact Task: Call Rosa, tomorrow',
    () =>
      run('creates', 'create_contact_task', {
        contactId,
        title: 'Call Rosa',
        dueDate: new Date(Date.now() + 86_400_000).toISOString(),
        assignedTo: seeded.users.reception,
      }),
    (task) => expectThat(Object(task).completed === false, `task ${Object(task).id} is open`),
  );
  await step(
    'Create Contact Note: Came through the website',
    () => run('creates', 'create_contact_note', { contactId, body: 'Came through the website.' }),
    (note) => expectThat(Object(note).contactId === contactId, `note ${Object(note).id} is there`),
  );
  await step('Poll once more', newLeads.poll, (found) =>
    expectThat(found.length === 0, `${found.length} new contacts: nothing starts twice`),
  );
  console.log('  The Zap ran as it should.\n');
};

/** The user's part in the browser: chooses the sub-account and follows the redirect. */
const consent = async (url: string): Promise<string> => {
  const response = await fetch(`${url}&choose=${seeded.locationId}`, { redirect: 'manual' });
  const back = response.headers.get('location');
  if (!back) throw new Error(`HighLevel sent nobody back: ${await response.text()}`);
  return back;
};

/** Creates a contact from outside the Zap. */
const arrive = async ({ url }: Sandbox, contact: Item): Promise<void> => {
  const response = await fetch(`${url}/contacts/`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${seeded.locationToken}`,
      version: '2021-07-28',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...contact, tags: ['new patient'], locationId: seeded.locationId }),
  });
  if (!response.ok) throw new Error(await response.text());
};

const nameOf = (contact: unknown) => `${Object(contact).firstName} ${Object(contact).lastName}`;

const expectThat = (isRight: boolean, words: string): string => {
  if (!isRight) throw new Error(`This should not be: ${words}`);
  return words;
};

const howToGoOn = (
  url: string,
  playground: string,
) => `  Every operation in your browser, as the Zap editor shows it:

    ${playground}

  Run any operation against this sandbox, from another terminal:

    npm run sandbox -- create create_contact firstName=Nina email=nina@example.com
    npm run sandbox -- trigger search_contacts query=nina
    npm run sandbox -- auth refresh

  The variables for it are in .sandbox/.env. Against a real account: docs/setup.md.

  Serving at ${url} until you press Ctrl+C.
`;

void command({ help, options }, main);
