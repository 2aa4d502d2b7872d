import type { Ids } from './ids';

type Granted = { companyId: string; userId: string; scopes: readonly string[] };
export type LocationGrant = Granted & { level: 'location'; locationId: string };
export type AgencyGrant = Granted & { level: 'agency' };

/** The rights of a token: a sub-account or an agency, and scopes. */
export type Grant = LocationGrant | AgencyGrant;

type Lasting = { grant: Grant; expiresAt: number };
type Code = Lasting & { redirectUri: string };

const minuteMs = 60 * 1000;
const yearMs = 365 * 24 * 60 * minuteMs;

/** The lifetime of an access token in seconds. */
export const accessTokenLifetime = 86_399;

/** The valid authorization codes, access tokens and refresh tokens. */
export class Tokens {
  private readonly ids: Ids;
  private readonly clock: () => Date;
  private readonly codes = new Map<string, Code>();
  private readonly access = new Map<string, Lasting>();
  private readonly refresh = new Map<string, Lasting>();

  constructor(ids: Ids, clock: () => Date) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds tokens that never expire. */
  plant(grant: Grant, accessToken: string, refreshToken?: string): void {
    this.access.set(accessToken, { grant, expiresAt: Number.POSITIVE_INFINITY });
    if (refreshToken)
      this.refresh.set(refreshToken, { grant, expiresAt: Number.POSITIVE_INFINITY });
  }

  issueCode(grant: Grant, redirectUri: string): string {
    const code = this.ids.next(40);
    this.codes.set(code, { grant, redirectUri, expiresAt: this.after(10 * minuteMs) });
    return code;
  }

  issueAccessToken(grant: Grant): string {
    const token = this.ids.next(64);
    this.access.set(token, { grant, expiresAt: this.after(accessTokenLifetime * 1000) });
    return token;
  }

  issueRefreshToken(grant: Grant): string {
    const token = this.ids.next(64);
    this.refresh.set(token, { grant, expiresAt: this.after(yearMs) });
    return token;
  }

  /** The grant of a valid access token. */
  grantOf(accessToken: string): Grant | undefined {
    return this.living(this.access.get(accessToken))?.grant;
  }

  /** Uses up a code: it works once, and only with the redirect address that it was issued for. */
  spendCode(code: string, redirectUri?: string): Grant | undefined {
    const known = this.living(this.codes.get(code));
    this.codes.delete(code);
    const fits = redirectUri === undefined || redirectUri === known?.redirectUri;
    return fits ? known?.grant : undefined;
  }

  /** Uses up a refresh token: it works once. */
  spendRefreshToken(token: string): Grant | undefined {
    const known = this.living(this.refresh.get(token));
    this.refresh.delete(token);
    return known?.grant;
  }

  expireAccessTokens(): void {
    this.access.clear();
  }

  /** Revokes every code and token that matches. */
  revoke(fits: (grant: Grant) => boolean): void {
    for (const lasting of [this.codes, this.access, this.refresh])
      for (const [value, { grant }] of lasting) if (fits(grant)) lasting.delete(value);
  }

  private after(ms: number): number {
    return this.clock().getTime() + ms;
  }

  private living<Kind extends Lasting>(lasting: Kind | undefined): Kind | undefined {
    return lasting && lasting.expiresAt > this.clock().getTime() ? lasting : undefined;
  }
}
