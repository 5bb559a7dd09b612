import type { Permission } from '@monorepo/shared-types';
import { routeConfig } from '../route-config.ts';

/** The route needs a bearer token whose person has this permission. */
export const Permit = (permission: Permission) =>
  routeConfig({ access: { kind: 'permission', permission } });

/** Anyone may use the route, without a token. */
export const Public = () => routeConfig({ access: { kind: 'public' } });

/** Only the platform's own processes may use the route, with `INTERNAL_API_SECRET`; never a person's token. */
export const Internal = () => routeConfig({ access: { kind: 'internal' } });
