import { z } from 'zod';

/** What a member may be in an organisation, most powerful first. */
export const roles = ['owner', 'admin', 'member', 'viewer'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
