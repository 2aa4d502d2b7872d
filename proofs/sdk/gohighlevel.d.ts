// The part of the SDK that the proof uses. The SDK's own types would load those of MongoDB into
// each check.
declare module '@gohighlevel/api-client' {
  type Config = { method?: string; url?: string; params?: object; data?: unknown };

  export class HighLevel {
    constructor(config: { privateIntegrationToken: string; apiVersion?: string; logLevel: 'none' });
    setPrivateIntegrationToken(token: string): void;
    getHttpClient(): { defaults: { baseURL?: string } };
    addRequestInterceptor(interceptor: { onFulfilled: (config: Config) => Config }): number;
    removeRequestInterceptor(interceptor: number): void;
  }
}
