import type { ZObject } from 'zapier-platform-core';
import type { Failure } from './errors';
import { jsonOf } from './json';

/** What core logs of a response. */
type Logged = Record<string, unknown>;
type Listener = (logged: Logged) => void;

/** The part of core's input that writes the log. */
type Input = { _zapier: { logger: (message: string, logged: Logged) => unknown } };

/**
 * The `beforeRequest` of the app. With `autoRefresh`, core throws an empty RefreshAuthError on every
 * 401 before it calls anything of an app (core's create-app-request-client.js); but first it logs the
 * response. So whoever sends a request can listen to what is logged of its response.
 */
export const hearResponse = <R extends object>(request: R): R => {
  const { middlewareData, input }: Record<string, unknown> = Object(request);
  const { listener }: Record<string, unknown> = Object(middlewareData);
  if (!isListener(listener) || !isInput(input)) return request;
  const { _zapier } = input;
  const logger = (message: string, logged: Logged) => {
    listener(logged);
    return _zapier.logger(message, logged);
  };
  return { ...request, input: { ...input, _zapier: { ..._zapier, logger } } };
};

const isListener = (value: unknown): value is Listener => typeof value === 'function';

const isInput = (value: unknown): value is Input =>
  typeof Object(Object(value)._zapier).logger === 'function';

/** Listens to the response of one request; what it hears is nothing where core reads no content. */
export const listening = () => {
  let content = '';
  const listener: Listener = ({ response_content }) => {
    content = typeof response_content === 'string' ? response_content : '';
  };
  return {
    /** For the options of the request. */
    middlewareData: { listener },
    /** The response for which core threw its error, if that is what it threw. */
    unauthorized: (z: ZObject, error: unknown): (Failure & { content: string }) | undefined =>
      error instanceof z.errors.RefreshAuthError
        ? { status: 401, headers: new Headers(), data: jsonOf(content), content }
        : undefined,
  };
};
