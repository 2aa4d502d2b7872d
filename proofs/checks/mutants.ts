import type { PlainInputField } from 'zapier-platform-core';
import * as dropdowns from '../../dropdowns';
import type { Operation, Values } from '../../harness/forms';
import type { Asked } from '../../harness/quick_z';
import { fieldlessProperties, unreachedParameters } from './documents';
import { endpointOf, isCatalogueThere, wrongDropdowns } from './dropdowns';
import { withoutExceptions } from './exceptions';
import { idleFields, placesIn } from './input_fields';
import { liveZapBreaks } from './live_zaps';
import { fieldlessResults, unlikeRecordings } from './recordings';
import { inputFieldsOf, outputFieldsOf, type Subject } from './subject';

/** A change of the app that a test must detect. */
export type Mutant = {
  kind: string;
  name: string;
  /** The tests that could detect it, the most specific first, and the checks that they run. */
  checks: [test: string, check: () => Promise<string[]>][];
};

type Definition = Operation['operation'];
type Perform = (
  z: { request: (asked: Asked) => Promise<unknown> },
  bundle: { inputData: Values },
) => unknown;

const withDefinition = (subject: Subject, changes: object): Subject => ({
  ...subject,
  operation: {
    ...subject.operation,
    operation: { ...subject.operation.operation, ...changes } as Definition,
  } as Operation,
});

const performOf = ({ operation }: Subject): Perform =>
  (operation.operation as unknown as { perform: Perform }).perform;

/** Changes a list of fields, including those that functions return. */
const mapped = <F>(fields: unknown, change: (field: F) => F[]): unknown[] =>
  [fields ?? []]
    .flat()
    .flatMap((field): unknown[] =>
      typeof field === 'function'
        ? [
            async (...given: unknown[]) =>
              [(await field(...given)) ?? []].flat().flatMap((each) => change(each as F)),
          ]
        : change(field as F),
    );

const complete: Mutant['checks'][number][0] = 'proofs/contract/completeness.test.ts';

/** For a field added since the last release; npm run live-zaps adds it to the list. */
export const onceFiled = ', after npm run live-zaps has added the field';

/**
 * The checks that the tests run for each operation.
 *
 * @param present The operation without the mutation.
 * @param field The changed field, if only one changes.
 */
const checksOf = (subject: Subject, present: Subject, field?: string): Mutant['checks'] => [
  [
    `${complete}: each field changes a request or the result`,
    async () =>
      withoutExceptions(
        'input fields',
        await idleFields(subject, (name) => !field || name === field),
      ),
  ],
  [
    `${complete}: a form sets each documented parameter`,
    async () => withoutExceptions('parameters', await unreachedParameters(subject)),
  ],
  [
    `${complete}: each documented property has an output field`,
    async () => withoutExceptions('properties', await fieldlessProperties(subject)),
  ],
  ...(isCatalogueThere
    ? [
        [
          `${complete}: each dropdown has the source in the catalogue`,
          async () => withoutExceptions('dropdowns', await wrongDropdowns(subject)),
        ] satisfies Mutant['checks'][number],
      ]
    : []),
  [
    'proofs/checks/recordings.test.ts: each form sends the recorded requests',
    async () => withoutExceptions('recordings', await unlikeRecordings(subject)),
  ],
  [
    'proofs/checks/recordings.test.ts: each property of a result has an output field',
    async () => withoutExceptions('results', await fieldlessResults(subject)),
  ],
  ['test/live_zaps.test.ts', () => liveZapBreaks(subject)],
  [`test/live_zaps.test.ts${onceFiled}`, () => liveZapBreaks(subject, present)],
];

const mutant = (
  kind: string,
  name: string,
  subject: Subject,
  present: Subject,
  only: RegExp,
): Mutant => ({
  kind,
  name: `${subject.key}.${name}`,
  checks: checksOf(subject, present, name).filter(([test]) => only.test(test)),
});

const withoutOutputField = (subject: Subject, key: string): Mutant => {
  const outputFields = mapped<{ key: string }>(subject.operation.operation.outputFields, (field) =>
    field.key === key ? [] : [field],
  );
  return mutant(
    'output field deleted',
    key,
    withDefinition(subject, { outputFields }),
    subject,
    /property|live_zaps/,
  );
};

/** An operation's input fields without one of them, or without a field of its line items. */
const fieldsWithout = (subject: Subject, key: string, child?: string): unknown[] =>
  mapped<PlainInputField>(subject.operation.operation.inputFields, (field) => {
    if (field.key !== key) return [field];
    if (!child) return [];
    return [{ ...field, children: field.children?.filter((each) => each.key !== child) }];
  });

/** A form's values without one of them. */
const valuesWithout = (form: Values, key: string, child?: string): Values => {
  const { [key]: lines, ...others } = form;
  if (!child || lines === undefined) return others;
  const kept = [lines].flat().map((line) => ({ ...Object(line), [child]: undefined }));
  return { ...others, [key]: kept };
};

const withoutInputField = (subject: Subject, name: string, key: string, child?: string): Mutant => {
  const changed = withDefinition(subject, { inputFields: fieldsWithout(subject, key, child) });
  // A form has no values for missing fields.
  const forms = subject.forms.map((form) => valuesWithout(form, key, child));
  return mutant('input field deleted', name, { ...changed, forms }, subject, /parameter|live_zaps/);
};

const withoutInputValue = (subject: Subject, name: string, key: string, child?: string): Mutant => {
  const perform: Perform = (z, bundle) =>
    performOf(subject)(z, { ...bundle, inputData: valuesWithout(bundle.inputData, key, child) });
  const changed = withDefinition(subject, { perform });
  return mutant('input value dropped', name, changed, subject, /changes|recorded/);
};

const lists = Object.values(dropdowns).map(({ key }) => key);

/** The next dropdown that reads another endpoint. */
const otherThan = (key: string): string => {
  const at = lists.indexOf(key);
  const endpoint = endpointOf(key);
  for (const other of [...lists.slice(at + 1), ...lists]) {
    if (endpointOf(other) !== endpoint) return other;
  }
  throw new Error('All dropdowns have the same endpoint.');
};

const withSource = async (subject: Subject, name: string, dynamic: string): Promise<Mutant> => {
  const [key = '', ...rest] = dynamic.split('.');
  const other = otherThan(key);
  const move = (field: PlainInputField): PlainInputField => ({
    ...field,
    ...(field.key === name.split('.').at(-1) && { dynamic: [other, ...rest].join('.') }),
    ...(field.children && { children: field.children.map(move) }),
  });
  const inputFields = mapped<PlainInputField>(subject.operation.operation.inputFields, (field) => [
    move(field),
  ]);
  const changed = withDefinition(subject, { inputFields });
  return mutant(
    'dropdown with another source',
    `${name} from ${other}`,
    changed,
    subject,
    /dropdown|live_zaps/,
  );
};

const withRequest = (subject: Subject, name: string, change: (asked: Asked) => Asked): Mutant => {
  const perform: Perform = (z, bundle) =>
    performOf(subject)({ ...z, request: (asked) => z.request(change(asked)) }, bundle);
  return mutant(
    'request changed',
    name,
    withDefinition(subject, { perform }),
    subject,
    /sets each|recorded/,
  );
};

const otherMethods: Record<string, string> = {
  GET: 'POST',
  POST: 'PUT',
  PUT: 'POST',
  DELETE: 'PUT',
};

const isExchange = ({ url }: Asked) => url.endsWith('/oauth/locationToken');

/** Every mutant of an operation. */
export const mutantsOf = async (subject: Subject): Promise<Mutant[]> => {
  const inputs = await inputFieldsOf(subject, subject.level);
  const places = inputs.flatMap((field) => placesIn(field).map((place) => ({ field, place })));
  const idle = await idleFields(subject);
  const moved = places.flatMap(({ place: { name, field } }) =>
    field.dynamic ? [withSource(subject, name, field.dynamic)] : [],
  );
  return [
    ...(await outputFieldsOf(subject)).map(({ key }) => withoutOutputField(subject, key)),
    ...places.flatMap(({ field, place: { name, child } }) => [
      withoutInputField(subject, name, field.key, child),
      // A field that changes nothing has no value to drop; the exceptions say why.
      ...(idle.includes(`${subject.key}.${name}`)
        ? []
        : [withoutInputValue(subject, name, field.key, child)]),
    ]),
    ...(await Promise.all(moved)),
    withRequest(subject, 'method', (asked) =>
      isExchange(asked) ? asked : { ...asked, method: otherMethods[asked.method] ?? 'GET' },
    ),
    withRequest(subject, 'path', (asked) =>
      isExchange(asked)
        ? asked
        : {
            ...asked,
            url: asked.url.replace(/(\.com\/\w)(\w+)/, (_, start, rest) => `${start}${rest}x`),
          },
    ),
  ];
};
