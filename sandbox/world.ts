import type { Response } from 'express';
import type { State } from './state';

/** The state of the moment, and the way to a fresh one. */
export type World = { readonly state: State; reset: () => void };

/** Answers with JSON as the API does: objects carry an undeclared traceId (reality.md 22). */
export const respond = (response: Response, state: State, status: number, body: object): void => {
  const traced = Array.isArray(body) ? body : { ...body, traceId: state.traceIds.uuid() };
  response.status(status).json(traced);
};
