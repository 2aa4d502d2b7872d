/** A response other than success; throw it anywhere below a route. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/** An error in the API's usual format: statusCode, message and optional further keys. */
export const refusal = (status: number, message: string | string[], more: object = {}): Refusal =>
  new Refusal(status, { statusCode: status, message, ...more });

/** The error for an endpoint or an agency that the token does not allow. */
export const forbidden = (): Refusal => refusal(403, 'Forbidden resource', { error: 'Forbidden' });

/** A 400 in the usual format, with the name of the status as error. */
export const badRequest = (message: string): Refusal =>
  refusal(400, message, { error: 'Bad Request' });
