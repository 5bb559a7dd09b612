import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `none`: open to anyone. `fresh`: the person as they are now. Otherwise as they were up to a minute ago. */
    session?: 'none' | 'fresh';
  }
}

/** Anyone may use the route, signed in or not. */
export const Public = () => RouteConfig({ session: 'none' });

/** The route shows the person: it looks the session up however lately that was done. */
export const FreshSession = () => RouteConfig({ session: 'fresh' });
