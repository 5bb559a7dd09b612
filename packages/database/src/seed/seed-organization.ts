import type { Role } from '@monorepo/shared-types';

/** An organisation as the seed describes it. Every action meets every subject once: that many todos. */
export interface SeedOrganization {
  name: string;
  slug: string;
  locale: string;
  people: Record<Role, string>;
  actions: readonly string[];
  subjects: readonly string[];
  notes: readonly string[];
}
