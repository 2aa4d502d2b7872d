import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

export const snapshotDropdown = dropdown({
  key: 'snapshot_dropdown',
  noun: 'Snapshot',
  scope: 'snapshots.readonly',
  access: 'agency',
  input: z.object({}),
  request: (_, { companyId }) => ({
    method: 'GET',
    path: path`/snapshots/`,
    query: { companyId },
  }),
  result: 'snapshots',
});

/** A snapshot of the agency: a template of a sub-account. */
export const snapshotId = () => id().meta({ label: 'Snapshot', ...choicesFrom(snapshotDropdown) });
