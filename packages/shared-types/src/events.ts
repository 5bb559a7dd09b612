import { z } from 'zod';
import { Id } from './common.ts';

/**
 * What must stop working at once, pushed to every process that caches it. `session` ends one sign-in, `membership`
 * ends or changes one person's role in one organisation, `user` ends everything of one person.
 */
export const Revocation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session'), sessionId: Id }),
  z.object({ type: z.literal('membership'), userId: Id, organizationId: Id }),
  z.object({ type: z.literal('user'), userId: Id }),
]);
export type Revocation = z.infer<typeof Revocation>;
