import type { Response } from 'express';
import { Attachment } from './attachment';
import type { State } from './state';

/** The current state, and how to reset it. */
export type World = { readonly state: State; reset: () => void };

/**
 * Responds as the API does: with a file, or with JSON, in which objects have an undeclared traceId
 * (docs/highlevel_quirks.md#trace-id).
 */
export const respond = (response: Response, state: State, status: number, body: object): void => {
  if (body instanceof Attachment) {
    response.status(status).attachment(body.fileName).type(body.contentType).send(body.content);
    return;
  }
  const traced = Array.isArray(body) ? body : { ...body, traceId: state.traceIds.uuid() };
  response.status(status).json(traced);
};
