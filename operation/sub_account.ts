import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { connectionOf } from '../highlevel/connection';
import type { Access } from '../highlevel/errors';
import { id } from './id';

/** The key of the sub-account field, which forms have with an agency connection. */
export const locationKey = 'locationId';

/**
 * The sub-account that the form names; empty if the connection has its own, or none is needed.
 *
 * @throws z.errors.Error for an agency connection without a sub-account in the form.
 */
export const chosenLocation = (
  z: ZObject,
  { authData, inputData }: Bundle,
  access: Access,
): string => {
  if (connectionOf({ authData }).level === 'location' || access !== 'location') return '';
  const given: unknown = inputData[locationKey];
  const chosen = typeof given === 'string' || typeof given === 'number' ? `${given}`.trim() : '';
  const { data, error } = id().safeParse(chosen);
  if (data) return data;
  const fault = chosen
    ? error?.issues[0]?.message
    : 'is required, because this connection is for a whole agency.';
  throw new z.errors.Error(`Sub-Account: ${fault}`, 'invalid_input', 400);
};

/** The sub-account field; none with a sub-account connection. */
export const subAccountField = (_z: ZObject, bundle: Bundle): PlainInputField[] =>
  connectionOf(bundle).level === 'location'
    ? []
    : [
        {
          key: locationKey,
          label: 'Sub-Account',
          type: 'string',
          required: true,
          dynamic: 'sub_account_dropdown.id.name',
          altersDynamicFields: true,
          helpText: 'The sub-account (location) of your agency that this step works in.',
        },
      ];
