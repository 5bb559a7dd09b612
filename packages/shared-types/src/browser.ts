import { z } from 'zod';
import { Id, Timestamp } from './common.ts';
import { User } from './me.ts';
import { Organization } from './organizations.ts';

/** Who is signed in, for how long, and where they belong: `GET /bff/session`. */
export const BrowserSession = z.object({
  user: User,
  session: z.object({ id: Id, expiresAt: Timestamp }),
  organizations: z.array(Organization),
  /** What every request that changes something carries in the header `X-CSRF-Token`; it belongs to the session. */
  csrfToken: z.string(),
});
export type BrowserSession = z.infer<typeof BrowserSession>;
