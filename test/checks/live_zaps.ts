import type { PlainInputField } from 'zapier-platform-core';
import { filedMaps } from '../../scripts/live_zaps';
import {
  breaksBetween,
  type LiveZapMap,
  mapOf,
  outputFieldsIn,
  unexcused,
} from '../../scripts/live_zaps_map';
import exceptions from '../live_zaps/exceptions.json';
import { inputFieldsOf, type Subject } from './subject';

let filed: Map<string, LiveZapMap> | undefined;

/** The form that Zapier gets, for either kind of connection, without the sub-account of an agency's. */
const formOf = async (subject: Subject, known: LiveZapMap): Promise<PlainInputField[]> => {
  const fields = [
    ...(await inputFieldsOf(subject, 'agency')),
    ...(await inputFieldsOf(subject, 'location')),
  ].filter(({ key }) => key !== 'locationId' || key in known.inputs);
  return [...new Map(fields.map((field) => [field.key, field])).values()];
};

/** What breaks live Zaps in the definition of an operation. */
export const liveZapBreaks = async (subject: Subject): Promise<string[]> => {
  filed ??= filedMaps();
  const name = `${subject.kind}/${subject.key}`;
  const known = filed.get(name);
  if (!known) return [`${name} is in no file`];
  const inputs = await formOf(subject, known);
  const outputs = await outputFieldsIn(subject.operation.operation.outputFields ?? []);
  const found = breaksBetween(known, mapOf(inputs, outputs));
  return unexcused(name, found, exceptions).map(({ what }) => `${name}, ${what}`);
};
