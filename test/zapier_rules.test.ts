import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  type Create,
  version as installedCore,
  type PlainInputField,
  type Search,
  type Trigger,
} from 'zapier-platform-core';
import * as z from 'zod';
import { authentication } from '../authentication';
import * as dropdowns from '../dropdowns';
import { appLayers, filesOf } from '../harness/layers';
import { isTested } from '../harness/narrowed';
import { titleCase } from '../harness/title_case';
import app from '../index';
import { factsOf } from '../operation/declaration';
import manifest from '../package.json';

/*
 * Zapier's integration checks (docs.zapier.com, "Integration checks reference") and the limits of
 * zapier-platform-schema, as far as the definition and the source tell. What test/app.test.ts asks
 * of every operation is not asked again: dropdowns and searches that exist, samples that are their
 * output fields, titles, helps that help. Not in the definition, so not here: what needs an older
 * version (C001 to C004), an account, Zaps, a listing or a team (A001, E001, L001 to L004, M001 to
 * M007, S001 to S003, T001 to T006, U001, Z001); D002 is for pasted credentials, D027 asks
 * the registry; D019 and D020 are gone.
 */

type Operation = Trigger | Create | Search;

const root = join(__dirname, '..');
const kinds = { triggers: app.triggers, creates: app.creates, searches: app.searches };

const plain = <F extends object>(fields: (F | ((...given: never[]) => unknown))[]): F[] =>
  fields.filter((field): field is F => typeof field !== 'function');

/** The static and dynamic fields that a form can have. */
const everyField = (operation: Operation): PlainInputField[] => {
  const always = plain<PlainInputField>(operation.operation.inputFields ?? []);
  const known = new Set(always.map(({ key }) => key));
  return [...always, ...factsOf(operation).fields.filter(({ key }) => !known.has(key))];
};

const operations = Object.entries(kinds).flatMap(([kind, group]) =>
  Object.entries<Operation>(group ?? {}).map(([key, operation]) => ({
    kind,
    key,
    operation,
    fields: everyField(operation),
    outputs: factsOf(operation).outputFields,
    sample: { ...operation.operation.sample },
  })),
);
type Each = (typeof operations)[number];
/** An operation beyond the catalogue may be hidden too, if the app does not request its scope. */
const isDropdown = ({ key }: { key: string }) => Object.hasOwn(dropdowns, key);
const visible = operations.filter((each) => !isDropdown(each));
const hidden = operations.filter(isDropdown);

/** What `npm run check -- contacts` leaves of them. */
const tested = operations.filter((each) => isDropdown(each) || isTested(each));
const testedVisible = visible.filter(isTested);

const withChildren = (fields: PlainInputField[]): PlainInputField[] =>
  fields.flatMap((field) => [field, ...withChildren(field.children ?? [])]);

/**
 * Exceptions: what breaks a rule, and why. An exception that no longer breaks the rule must be
 * removed.
 */
const expectOnly = (found: string[], exceptions: Record<string, string>) =>
  expect(found.sort()).toEqual(Object.keys(exceptions).sort());

/** The visible fields that a rule applies to, as `operation.field`. */
const fieldsWhere = (isSo: (field: PlainInputField) => boolean) =>
  visible.flatMap(({ key, fields }) =>
    withChildren(fields)
      .filter(isSo)
      .map((field) => `${key}.${field.key}`),
  );

/** Every text of an operation that users read, with its place. */
const textsOf = ({ key, operation, fields }: Each): [place: string, text: string][] => [
  [key, operation.display.description ?? ''],
  ...withChildren(fields).flatMap((field): [string, string][] =>
    [field.helpText, field.label, field.placeholder, ...Object.values({ ...field.choices })].map(
      (text) => [`${key}.${field.key}`, String(text ?? '')],
    ),
  ),
];

const authFields = authentication.fields ?? [];
const authTexts = authFields.map(({ key, helpText }): [string, string] => [
  `authentication.${key}`,
  helpText ?? '',
]);
const texts = [...operations.flatMap(textsOf), ...authTexts];

/** The values of a sample by the keys of output fields. */
const leavesOf = (value: unknown, key = ''): [key: string, value: unknown][] => {
  if (Array.isArray(value)) {
    return value.flatMap((each) => leavesOf(each, typeof each === 'object' ? `${key}[]` : key));
  }
  if (typeof value !== 'object' || value === null) return [[key, value]];
  const joint = key === '' || key.endsWith('[]') ? '' : '__';
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, key + joint + name));
};

/** The sources that ship to Zapier. */
const sources = filesOf(appLayers).map((file): [string, string] => [
  file,
  readFileSync(join(root, file), 'utf8'),
]);

const matches = (pairs: [place: string, text: string][], pattern: RegExp) =>
  pairs.filter(([, text]) => pattern.test(text)).map(([place]) => place);

const secret = /pass(word|wd|phrase)|secret|api.?key|token|credential|private.?key/i;

describe('D001 to D028: the definition', () => {
  test('D001: no field asks for a key, a token or a password', () => {
    const another = 'the login of the new sub-account at another service, which the endpoint takes';
    const asksForOne = ({ key, label }: PlainInputField) => secret.test(`${key} ${label}`);
    expectOnly(fieldsWhere(asksForOne), {
      'create_user.password': 'the password that the new user gets; the endpoint takes it',
      'update_user.password': 'the password that the user gets; the endpoint demands it',
      'create_location.twilio_authToken': another,
      'create_location.mailgun_apiKey': another,
      'update_location.twilio_authToken': another,
      'update_location.mailgun_apiKey': another,
    });
  });

  test('D001: secret fields are hidden while typing', () => {
    const isReadable = ({ key, label, type }: PlainInputField) =>
      secret.test(`${key} ${label}`) && type !== 'password';
    expect(fieldsWhere(isReadable)).toEqual([]);
  });

  test("D003: the connection's label uses values of the connection test", () => {
    const { connectionLabel } = authentication;
    expect(connectionLabel).toEqual(expect.any(String));
    const label = String(connectionLabel);
    const names = [...label.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    // test/authentication.test.ts checks that the connection test returns these two.
    expect(names).toEqual(['name', 'kind']);
    expect(label).not.toMatch(secret);
    expect(label.length).toBeLessThanOrEqual(40);
  });

  test('D004: an ID is chosen from a dropdown', () => {
    const noList = 'no endpoint within reach of an integration lists them';
    const otherScope = 'the list has a scope that invoices do not need';
    const isTyped = ({ key, label = '', dynamic, choices, type }: PlainInputField) =>
      type === 'string' &&
      dynamic === undefined &&
      choices === undefined &&
      (/(^i|I)ds?$/.test(key) || /\bIDs?\b/.test(label));
    expectOnly(fieldsWhere(isTyped), {
      'find_contact.contactId': 'finding a contact by its ID is what the catalogue asks for',
      'find_appointment.eventId': 'finding an appointment by the ID of another step',
      'find_opportunity.opportunityId': 'finding an opportunity by the ID of another step',
      'create_location.social_googlePlacesId': 'an ID of Google, which only Google lists',
      'update_location.social_googlePlacesId': 'an ID of Google, which only Google lists',
      'create_calendar_notification.additionalEmailIds': 'email addresses, whatever the API says',
      'update_notification.additionalEmailIds': 'email addresses, whatever the API says',
      'create_appointment.meetingLocationId': noList,
      'update_appointment.meetingLocationId': noList,
      'create_calendar.formId': noList,
      'update_calendar.formId': noList,
      'create_calendar.pixelId': noList,
      'update_calendar.pixelId': noList,
      'update_calendar.availabilityId': noList,
      'create_calendar_notification.notificationTemplateId': noList,
      'update_notification.templateId': noList,
      'agent_typing_indicator.visitorId': noList,
      'search_conversations.scoreProfile': noList,
      'find_conversation.scoreProfile': noList,
      'add_inbound_message.conversationProviderId': noList,
      'log_external_call.conversationProviderId': noList,
      'add_inbound_message.altId': 'an ID of the system that the message comes from',
      'log_external_call.altId': 'an ID of the system that the call comes from',
      'create_custom_field.parentId': noList,
      'send_message.templateId': noList,
      'send_message.conversationProviderId': noList,
      ...Object.fromEntries(
        ['create_invoice', 'create_and_send_invoice', 'create_estimate'].flatMap((each) => [
          [`${each}.itemPriceId`, otherScope],
          [`${each}.attachmentId`, otherScope],
          [`${each}.itemTaxId`, noList],
          [`${each}.itemAutomaticTaxCategoryId`, noList],
        ]),
      ),
      'record_invoice_payment.paymentScheduleIds': noList,
      'send_invoice.autoPayment_cardId': noList,
      'send_invoice.autoPayment_customerId': noList,
      'send_invoice.autoPayment_paymentMethodId': noList,
      'send_message.customSubtypeId': noList,
      'create_product.automaticTaxCategoryId': noList,
      'create_product.taxes': noList,
      'new_order.sourceId': noList,
      'new_payment.subscriptionId': 'an ID of the payment provider',
    });
  });

  test('D005: a dropdown uses output fields of its trigger', () => {
    const asked = operations.flatMap(({ fields }) =>
      withChildren(fields).flatMap(({ dynamic }) => dynamic ?? []),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const dynamic of new Set(asked)) {
      const [trigger, ...names] = dynamic.split('.');
      const source = hidden.find(({ key }) => key === trigger);
      expect([dynamic, source?.outputs.map(({ key }) => key)]).toEqual([
        dynamic,
        expect.arrayContaining(names),
      ]);
    }
  });

  const hooks = Object.values<Trigger>(app.triggers ?? {}).filter(
    ({ operation }) => operation.type === 'hook',
  );

  test('D006: a webhook trigger has a list of samples', () => {
    for (const { operation } of hooks) expect(operation).toHaveProperty('performList');
  });

  test('D016, D017: one trigger is a static webhook, which a private integration may have', () => {
    expect(hooks.map(({ key }) => key)).toEqual(['workflow_step_reached']);
    for (const { display, operation } of hooks) {
      expect(display.directions).toMatch(/Webhook/);
      expect(operation).not.toHaveProperty('performSubscribe');
      expect(operation).not.toHaveProperty('throttle');
    }
  });

  test('D007: every address is https', () => {
    expect(matches(sources, /http:\/\/|ws:\/\/|ftp:\/\//)).toEqual([]);
  });

  test('D008: a URL in a text is a link or in backticks, and links have a valid target', () => {
    const bare = texts.map(([place, text]): [string, string] => [
      place,
      text.replace(/`[^`]*`/g, '').replace(/\[[^\]]+\]\(https:\/\/[^\s)]+\)/g, ''),
    ]);
    expect(matches(bare, /\w+:\/\/|www\.|\]\(|\]\[/)).toEqual([]);
  });

  test('D009: a search has a field to search by', () => {
    const searches = operations.filter(({ kind }) => kind === 'searches');
    for (const { key, fields } of searches) {
      const asked = fields.filter(({ type }) => type !== 'copy');
      expect([key, asked.length]).toEqual([key, expect.any(Number)]);
      expect(asked).not.toEqual([]);
    }
  });

  test('D010: the sample of a polling trigger has the fields for deduplication', () => {
    const polling = operations.filter(
      ({ kind, key }) => kind === 'triggers' && !hooks.some((hook) => hook.key === key),
    );
    for (const { key, outputs, sample } of polling) {
      const primary = outputs.filter((field) => field.primary).map((field) => field.key);
      for (const name of primary.length ? primary : ['id']) {
        expect([key, name, sample[name]]).toEqual([key, name, expect.any(String)]);
        expect(sample[name]).not.toBe('');
      }
    }
  });

  test('D011: a help text does not repeat its label', () => {
    const same = (text = '') => text.toLowerCase().replace(/[^a-z\d]/g, '');
    const isEcho = ({ label, helpText }: PlainInputField) =>
      helpText !== undefined && same(label) === same(helpText);
    expect(fieldsWhere(isEcho)).toEqual([]);
    expect(authFields.filter(({ label, helpText }) => same(label) === same(helpText))).toEqual([]);
  });

  test.each(testedVisible)('D012: $key has a sample', ({ sample }) => {
    expect(leavesOf(sample).filter(([, value]) => value !== undefined)).not.toEqual([]);
  });

  test('D013, D014: a search fills text and number fields with one of its output fields', () => {
    for (const { fields } of operations) {
      for (const { search, type } of withChildren(fields).filter((field) => field.search)) {
        const [key, name] = String(search).split('.');
        const found = operations.find((each) => each.kind === 'searches' && each.key === key);
        expect(found?.outputs.map((field) => field.key)).toContain(name);
        expect(['string', 'number', 'integer']).toContain(type);
      }
    }
  });

  test('D015: Find or Create combines an existing search and create', () => {
    const joined = Object.entries({ ...app.searchOrCreates });
    expect(joined).not.toEqual([]);
    for (const [key, { search, create, display }] of joined) {
      expect(Object.keys({ ...app.searches })).toContain(search);
      expect(Object.keys({ ...app.creates })).toContain(create);
      // Zapier identifies the pair by the search's key.
      expect(key).toBe(search);
      expect(display.label).toBe(titleCase(String(display.label)));
    }
  });

  test('Find or Create is hidden if its search or its create is hidden', () => {
    const isHidden = (operation: { display: { hidden?: boolean } } | undefined) =>
      operation?.display.hidden === true;
    const pairs = Object.values({ ...app.searchOrCreates });
    const expected = pairs.filter(
      ({ search, create }) =>
        isHidden({ ...app.searches }[search]) || isHidden({ ...app.creates }[create]),
    );
    expect(pairs.filter(isHidden)).toEqual(expected);
    // The app does not request the groups conversations and objects by default.
    expect(expected.map(({ key }) => key)).toEqual(['find_conversation', 'find_object_record']);
  });

  test('D018: the names of operations are in title case', () => {
    const catalogue = 'the catalogue fixes the name; Zapier would write From';
    const labels = operations.map(({ key, operation }): [string, string] => [
      key,
      String(operation.display.label),
    ]);
    const wrong = labels.filter(([, label]) => label !== titleCase(label)).map(([key]) => key);
    expectOnly(wrong, {
      remove_from_all_campaigns: catalogue,
      remove_from_campaign: catalogue,
      remove_from_workflow: catalogue,
      remove_tags_from_contact: catalogue,
      start_workflow_with_data: catalogue,
    });
  });

  test("D021: every trigger's description says when it triggers", () => {
    const triggers = operations.filter(({ kind }) => kind === 'triggers');
    const wrong = triggers.filter(
      ({ operation }) => !/^Triggers when .+\.$/s.test(String(operation.display.description)),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('D022: every create has static fields', () => {
    const creates = operations.filter(({ kind }) => kind === 'creates');
    const wrong = creates.filter(({ operation }) => {
      const always = plain<PlainInputField>(operation.operation.inputFields ?? []);
      return always.every(({ type }) => type === 'copy');
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('D023: the dates of samples are ISO 8601, and times have an offset', () => {
    const looksLikeDate = /^\d{4}[-/]\d\d?[-/]\d\d?|^\d\d?[-/.]\d\d?[-/.]\d{4}/;
    const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;
    const isMoment = (key: string) => /(date|time|[a-z]At|[dD]ate[A-Z]\w*)$/.test(key);
    const wrong = visible.flatMap(({ key, sample }) =>
      leavesOf(sample)
        .filter(([name, value]) =>
          typeof value === 'number'
            ? isMoment(name) && value > 1e9
            : looksLikeDate.test(String(value)) && !iso.test(String(value)),
        )
        .map(([name]) => `${key}.${name}`),
    );
    const version = 'the name of a version of a contract, which HighLevel writes as a date';
    expectOnly(wrong, {
      'get_company.termsOfServiceVersion': version,
      'get_company.privacyPolicyVersion': version,
      'get_company.affiliatePolicyVersion': version,
    });
  });

  test.each(testedVisible)(
    'D024: the values in the sample of $key have the types of their fields',
    (each) => {
      const sampled = new Map(leavesOf(each.sample));
      const isRight: Record<string, (value: unknown) => boolean> = {
        string: (value) => typeof value === 'string',
        number: (value) => typeof value === 'number',
        integer: Number.isInteger,
        boolean: (value) => typeof value === 'boolean',
        datetime: (value) => !Number.isNaN(Date.parse(String(value))),
        file: (value) => URL.canParse(String(value)),
      };
      for (const { key, type = 'string', required } of each.outputs) {
        if (required) expect(sampled.has(key)).toBe(true);
        const value = sampled.get(key);
        if (value !== undefined) expect([key, isRight[type]?.(value)]).toEqual([key, true]);
      }
    },
  );

  test('D025: the definition has functions instead of script URLs', () => {
    expect(JSON.stringify(app)).not.toMatch(/javascript:|vbscript:|data:text/i);
    expect(matches(sources, /javascript:|vbscript:|data:text/i)).toEqual([]);
  });

  test('D026: no field of the connection needs manual validation', () => {
    for (const { key, label, inputFormat } of authFields) {
      expect(inputFormat).toBeUndefined();
      expect(`${key} ${label}`).not.toMatch(/domain|subdomain|url|host/i);
    }
  });

  test('D028: the platform does not remove empty values', () => {
    expect(app.flags?.cleanInputData).toBe(false);
  });
});

describe('section 3: the limits of the platform', () => {
  const schema = z.object({ errors: z.array(z.object({ stack: z.string() })) });

  test('the schema accepts the definition with every possible field', () => {
    // One of core's own packages, in core's version.
    const ofCore = createRequire(require.resolve('zapier-platform-core'));
    const { validateAppDefinition } = ofCore('zapier-platform-schema');
    const whole = Object.fromEntries(
      Object.keys(kinds).map((kind) => [
        kind,
        Object.fromEntries(
          operations
            .filter((each) => each.kind === kind)
            .map(({ key, operation, fields }) => [
              key,
              { ...operation, operation: { ...operation.operation, inputFields: fields } },
            ]),
        ),
      ]),
    );
    const definition = JSON.parse(
      JSON.stringify({ ...app, ...whole }, (_, value) =>
        typeof value === 'function' ? '$func$2$f$' : value,
      ),
    );
    const { errors } = schema.parse({ ...validateAppDefinition(definition) });
    expect(errors.map(({ stack }) => stack)).toEqual([]);
  });

  test.each(tested)('$key has a name and texts within the limits', ({ key, operation, fields }) => {
    const { noun, display } = operation;
    expect(key).toMatch(/^[a-zA-Z][a-zA-Z0-9_]+$/);
    const lengths: [what: string, text: string | undefined, least: number, most: number][] = [
      ['label', display.label, 2, 64],
      ['description', display.description, 1, 1000],
      ['noun', noun, 2, 255],
    ];
    for (const field of withChildren(fields)) {
      lengths.push([`label of ${field.key}`, field.label, 1, 255]);
      if (field.helpText !== undefined) {
        lengths.push([`help of ${field.key}`, field.helpText, 1, 1000]);
      }
      if (field.default !== undefined) {
        lengths.push([`default of ${field.key}`, field.default, 1, 255]);
      }
    }
    const wrong = lengths.filter(
      ([, text, least, most]) =>
        typeof text !== 'string' || text.length < least || text.length > most,
    );
    expect(wrong).toEqual([]);
  });

  test.each(tested)('$key has every input key once, children included', ({ fields }) => {
    const keys = withChildren(fields).map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('line items contain no line items', () => {
    const isDeep = ({ children = [] }: PlainInputField) =>
      children.some((child) => child.children !== undefined);
    expect(fieldsWhere(isDeep)).toEqual([]);
  });

  test('exclusive settings are not combined', () => {
    const isBoth = ({ children, list, dict, type, helpText, dynamic, choices }: PlainInputField) =>
      (children && (list || dict || type || helpText)) ||
      (dict && (list || dynamic)) ||
      (dynamic && choices);
    expect(fieldsWhere((field) => Boolean(isBoth(field)))).toEqual([]);
  });

  test('output fields have a label and a valid type; primary ones are at the top level', () => {
    const known = ['string', 'number', 'boolean', 'datetime', 'file', 'password', 'integer'];
    for (const { key, outputs } of operations) {
      for (const { key: name, label, type, primary } of outputs) {
        expect([key, name, label]).toEqual([key, name, expect.stringMatching(/\w/)]);
        expect(known).toContain(type);
        if (primary) expect(name).not.toMatch(/__|\[\]/);
      }
    }
  });

  test('the fields of the connection have help texts and no reserved names', () => {
    for (const { key, helpText = '' } of authFields) {
      expect(helpText.length).toBeGreaterThanOrEqual(20);
      expect(['client_id', 'client_secret', 'access_token', 'refresh_token']).not.toContain(key);
    }
  });

  test('versions are exact and match the installed packages', () => {
    const exact = /^\d+\.\d+\.\d+$/;
    const pinned = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(pinned.filter(([, version]) => !exact.test(version))).toEqual([]);
    expect(manifest.dependencies['zapier-platform-core']).toBe(installedCore);
    expect([app.version, app.platformVersion]).toEqual([manifest.version, installedCore]);
    expect(manifest.version).toMatch(exact);
  });
});

describe("section 2: Zapier's style", () => {
  test('dropdowns are filled by hidden triggers, and each hidden trigger fills a dropdown', () => {
    const asked = operations.flatMap(({ fields }) =>
      withChildren(fields).map(({ dynamic }) => dynamic?.split('.')[0]),
    );
    // Only an agency connection has the Sub-Account field (operation/declaration.ts).
    const filling = new Set([...asked, 'sub_account_dropdown']);
    expect(hidden.filter(({ key }) => !filling.has(key)).map(({ key }) => key)).toEqual([]);
  });

  test('every form with a dropdown has the fields that the dropdown needs', () => {
    for (const { key, fields } of hidden) {
      const needed = fields.filter(({ required }) => required).map((field) => field.key);
      for (const form of visible.map((each) => withChildren(each.fields))) {
        if (!form.some(({ dynamic }) => dynamic?.startsWith(`${key}.`))) continue;
        expect(form.map((field) => field.key)).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  test("a trigger's description does not contain the integration's name", () => {
    const triggers = visible.filter(({ kind }) => kind === 'triggers');
    const naming = triggers.filter(({ operation }) =>
      /HighLevel/i.test(String(operation.display.description)),
    );
    expect(naming.map(({ key }) => key)).toEqual([]);
  });

  test('no text asks for comma-separated values', () => {
    const cell = 'a cell of a line item, which cannot hold a list';
    const found = matches(texts, /comma/i);
    expectOnly([...new Set(found)], {
      'create_calendar.notificationSelectedUsers': cell,
      'update_calendar.notificationSelectedUsers': cell,
    });
  });
});
