import { z } from 'zod';
import { Id, PageQuery, pageOf, Timestamp } from './common.ts';
import { Role } from './roles.ts';
import { SearchText } from './records.ts';

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

/** `q` looks for part of a name or an e-mail address. */
export const MemberQuery = PageQuery.extend({ q: SearchText.optional() });
export type MemberQuery = z.infer<typeof MemberQuery>;
