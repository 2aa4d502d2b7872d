import type { Bundle, ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { ApiRequest } from '../highlevel/request';
import type { Input } from '../operation/fields';
import type { Item } from '../operation/record';
import { type Run, startRun } from '../operation/run';
import { type Chosen, chosenIn } from './form';
import { requestFor } from './request';
import type { Use } from './use';

/** A run of a step for an endpoint. */
export type Started = Chosen & Run<Input> & { request: ApiRequest };

/**
 * Starts a run for the endpoint that the form names: checks the connection and the values, and
 * builds the request. It sends nothing.
 *
 * @param further The schemas of the step's own fields.
 * @throws z.errors.Error or UserError with what is wrong.
 */
export const startEndpoint = async (
  z: ZObject,
  bundle: Bundle,
  use: Use,
  further: Input['shape'] = {},
): Promise<Started> => {
  const chosen = chosenIn(use, bundle);
  const { endpoint, facts, leaves, access, shape } = chosen;
  const input = zod.object({
    resource: zod.string(),
    endpoint: zod.string(),
    ...shape,
    ...further,
  });
  const { scope } = facts;
  const started = await startRun(z, bundle, { input, access, ...(scope && { scope }) });
  const { locationId, companyId } = started.context;
  const values: Item = started.values;
  const known = { locationId, companyId };
  return { ...chosen, ...started, request: requestFor({ endpoint, facts, leaves, values, known }) };
};
