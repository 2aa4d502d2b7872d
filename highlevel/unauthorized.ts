import type { ZObject } from 'zapier-platform-core';
import type { Failure } from './errors';
import { jsonOf } from './json';

/** The fields that core logs for a response. */
type Logged = Record<string, unknown>;
type Listener = (logged: Logged) => void;

/** The part of core's input that writes to the log. */
type Input = { _zapier: { logger: (message: string, logged: Logged) => unknown } };

/**
 * The app's `beforeRequest`. With `autoRefresh`, core throws an empty RefreshAuthError on every 401
 * before any code of the app runs (core's create-app-request-client.js), but it logs the response
 * first. So the sender of a request can read the response from the log call.
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

/**
 * Captures the logged response of one request. The content stays empty if core does not read the
 * body.
 */
export const listening = () => {
  let content = '';
  const listener: Listener = ({ response_content }) => {
    content = typeof response_content === 'string' ? response_content : '';
  };
  return {
    /** Belongs into the options of the request. */
    middlewareData: { listener },
    /** The response behind core's RefreshAuthError; undefined for any other error. */
    unauthorized: (z: ZObject, error: unknown): (Failure & { content: string }) | undefined =>
      error instanceof z.errors.RefreshAuthError
        ? { status: 401, headers: new Headers(), data: jsonOf(content), content }
        : undefined,
  };
};
