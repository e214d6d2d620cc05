import type { Route } from '../route.ts';
import { catalogueRoutes } from './catalogue.ts';
import { eventRoutes } from './events.ts';
import { officerRoutes } from './officers.ts';
import { sessionRoutes } from './session.ts';

/** Everything the API can do: what the router serves and what its description tells. */
export function allRoutes(): Route[] {
  return [...sessionRoutes(), ...officerRoutes, ...catalogueRoutes, ...eventRoutes];
}
