import type { Bundle, PlainInputField, PlainOutputField, ZObject } from 'zapier-platform-core';
import { connectionOf } from '../highlevel/connection';
import { openSession, type Session } from '../highlevel/session';
import type { Facts } from './declaration';
import { MAX_FIELDS, withinForm } from './field_cap';
import { type Form, type FormField, fieldsOf, formFieldsOf, type Input } from './fields';
import type { RecordType } from './record';
import { run } from './run';
import { chosenLocation, locationKey, subAccountField } from './sub_account';
import { throttle } from './throttle';
import { isFilled, isShown } from './values';

type InputField = PlainInputField | ((z: ZObject, bundle: Bundle) => InputFields);
type InputFields = PlainInputField[] | Promise<PlainInputField[]>;

/** The most choices that a static field may have. */
const MAX_STATIC_CHOICES = 20;

/**
 * The form of an operation. With an agency connection, the sub-account comes first.
 *
 * Zapier's core copies and freezes every static object and value of the app for each run. So only
 * required fields and the first field are static (Zapier requires one static field). Other fields,
 * line items and long lists of choices come from functions, which only the editor calls.
 */
export const formOf = ({ input, ...needs }: Facts & { input: Input }): InputField[] => {
  const { access = 'location' } = needs;
  const declared = fieldsOf(input).flatMap((field) => [field, ...(field.children ?? [])]);
  // One is for the sub-account.
  const room = MAX_FIELDS - declared.length - 1;
  const fields: InputField[] = [];
  const isStatic = ({ required, children, choices }: PlainInputField) =>
    !children &&
    Object.keys(choices ?? {}).length <= MAX_STATIC_CHOICES &&
    (required || fields.length === 0);
  // Consecutive fields that are not static come from one function.
  let row: LocalField[] | undefined;
  for (const each of formFieldsOf(input)) {
    if (each.kind === 'looked up') {
      fields.push((z, bundle) =>
        run(z, async () =>
          withinForm(await lookUp(z, bundle, needs, each.dynamicFields), room, bundle.inputData),
        ),
      );
      row = undefined;
    } else if (!comesAndGoes(each) && isStatic(each.field)) {
      fields.push(each.field);
      row = undefined;
    } else if (row) {
      row.push(each);
    } else {
      const own = [each];
      row = own;
      fields.push((_z, bundle) =>
        own.filter((local) => isThere(local, bundle)).map(({ field }) => field),
      );
    }
  }
  return access === 'location' ? [subAccountField, ...fields] : fields;
};

/** What every action and search states besides its code. */
export const definitionOf = (operation: Facts & { input: Input; record: RecordType<unknown> }) => ({
  inputFields: formOf(operation),
  outputFields: outputFieldsOf(operation.record, operation),
  sample: operation.record.sample,
  throttle,
});

/** A field that needs no request. */
type LocalField = Extract<FormField, { kind: 'field' }>;

const comesAndGoes = ({ visibleWhen, foldedUnless, visibleFor }: LocalField) =>
  visibleWhen || foldedUnless || visibleFor;

/** Whether the form shows a field with its current values. */
const isThere = ({ field, visibleWhen, foldedUnless, visibleFor }: LocalField, bundle: Bundle) =>
  isShown(visibleWhen, bundle.inputData) &&
  (isFilled(bundle.inputData?.[field.key]) || isShown(foldedUnless, bundle.inputData)) &&
  (!visibleFor || visibleFor === connectionOf(bundle).level);

type OutputField = PlainOutputField | ((z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]>);

/**
 * The output fields of a record. The primary ones, by which Zapier deduplicates, are static. The
 * others come from a function, for the reason given at `formOf`. Fields that depend on the account
 * come from a second function, because its request can fail.
 */
export const outputFieldsOf = (
  { outputFields, dynamicFields }: RecordType<unknown>,
  needs: Facts,
): OutputField[] => {
  const others = outputFields.filter(({ primary }) => !primary);
  return [
    ...outputFields.filter(({ primary }) => primary),
    async () => others,
    ...(dynamicFields
      ? [
          (z: ZObject, bundle: Bundle) =>
            lookUp(z, bundle, needs, async (session, form) =>
              (await dynamicFields(session, form)).slice(0, MAX_FIELDS - outputFields.length),
            ).catch((error: unknown) => {
              // If one function fails, core returns no fields at all.
              if (error instanceof z.errors.RefreshAuthError) throw error;
              z.console.log(`Custom fields could not be read: ${Object(error).message}`);
              return [];
            }),
        ]
      : []),
  ];
};

/** The fields that depend on the account; empty while no sub-account is chosen. */
const lookUp = async <F>(
  z: ZObject,
  bundle: Bundle,
  { scope, access = 'location' }: Facts,
  find: (session: Session, form: Form) => Promise<F[]>,
): Promise<F[]> => {
  const isWaiting = connectionOf(bundle).level === 'agency' && !bundle.inputData?.[locationKey];
  if (isWaiting) return [];
  const session = openSession(z, bundle, { scope, access }, chosenLocation(z, bundle, access));
  return find(session, bundle.inputData ?? {});
};
