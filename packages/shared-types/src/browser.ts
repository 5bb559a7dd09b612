import { z } from 'zod';
import { Id, Timestamp } from './common.ts';
import { User } from './me.ts';
import { Organization } from './organizations.ts';
import { Permission } from './permissions.ts';
import { TodoPage } from './todos.ts';

/** What every request that changes something carries in the header `X-CSRF-Token`; it belongs to one session. */
const csrfToken = z.string();

/** Who is signed in, for how long, and where they belong: `GET /bff/session`. */
export const BrowserSession = z.object({
  user: User,
  session: z.object({ id: Id, expiresAt: Timestamp }),
  organizations: z.array(Organization),
  csrfToken,
});
export type BrowserSession = z.infer<typeof BrowserSession>;

/** All that an organisation's first screen shows, in one answer: `GET /bff/organizations/:slug/home`. */
export const Home = z.object({
  user: User,
  organizations: z.array(Organization),
  organization: Organization,
  permissions: z.array(Permission),
  todos: TodoPage,
  csrfToken,
});
export type Home = z.infer<typeof Home>;
