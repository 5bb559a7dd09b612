import { z } from 'zod';
import { Id, pageOf, Timestamp } from './common.ts';
import { Role } from './permissions.ts';

/** A person in an organisation. `id` is the membership's. */
export const Member = z.object({
  id: Id,
  userId: Id,
  name: z.string().nullable(),
  email: z.email(),
  image: z.url().nullable(),
  role: Role,
  joinedAt: Timestamp,
});
export type Member = z.infer<typeof Member>;

export const MemberPage = pageOf(Member);
export type MemberPage = z.infer<typeof MemberPage>;
