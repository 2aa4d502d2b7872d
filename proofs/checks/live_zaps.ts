import type { PlainInputField } from 'zapier-platform-core';
import { filedMaps } from '../live_zaps';
import exceptions from '../live_zaps/exceptions.json';
import {
  breaksBetween,
  type LiveZapMap,
  mapOf,
  outputFieldsIn,
  unexcused,
  withAdditions,
} from '../live_zaps/map';
import { inputFieldsOf, type Subject } from './subject';

let filed: Map<string, LiveZapMap> | undefined;

/**
 * The form that Zapier gets, for either type of connection, without the field for an agency's
 * sub-account.
 */
const formOf = async (subject: Subject, known: LiveZapMap): Promise<PlainInputField[]> => {
  const fields = [
    ...(await inputFieldsOf(subject, 'agency')),
    ...(await inputFieldsOf(subject, 'location')),
  ].filter(({ key }) => key !== 'locationId' || key in known.inputs);
  return [...new Map(fields.map((field) => [field.key, field])).values()];
};

const mapIn = async (subject: Subject, known: LiveZapMap): Promise<LiveZapMap> =>
  mapOf(
    await formOf(subject, known),
    await outputFieldsIn(subject.operation.operation.outputFields ?? []),
  );

/**
 * Breaking changes for live Zaps in the definition of an operation.
 *
 * @param present The definition whose additions the next release adds to the files; without it,
 * fields added since the last release are in no live Zap.
 */
export const liveZapBreaks = async (subject: Subject, present?: Subject): Promise<string[]> => {
  filed ??= filedMaps();
  const name = `${subject.kind}/${subject.key}`;
  const known = filed.get(name);
  if (!known) return [`${name} is in no file`];
  const rested = present ? withAdditions(known, await mapIn(present, known)) : known;
  const found = breaksBetween(rested, await mapIn(subject, known));
  return unexcused(name, found, exceptions).map(({ what }) => `${name}, ${what}`);
};
