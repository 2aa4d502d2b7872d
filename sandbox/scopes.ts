import { describedRoutes } from './described';
import type { Route } from './route';
import { routes } from './routes';

const scopesIn = (routes: Route[]): string[] =>
  [...new Set(routes.flatMap(({ scope }) => scope ?? []))].sort();

/**
 * Every scope that an app may request here: those of the routes, then those of the endpoints that
 * are answered from their documents alone.
 */
export const scopes: readonly string[] = [
  ...new Set([...scopesIn(routes), ...scopesIn(describedRoutes())]),
];
