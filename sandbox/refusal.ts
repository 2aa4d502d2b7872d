/** An answer other than success; throw it from anywhere below a route. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/** A refusal in the API's usual shape: statusCode, message and perhaps more. */
export const refusal = (status: number, message: string | string[], more: object = {}): Refusal =>
  new Refusal(status, { statusCode: status, message, ...more });

/** The refusal of an endpoint or an agency that is not the token's. */
export const forbidden = (): Refusal => refusal(403, 'Forbidden resource', { error: 'Forbidden' });

/** A 400 in the usual shape, with the name of the status as error. */
export const badRequest = (message: string): Refusal =>
  refusal(400, message, { error: 'Bad Request' });
