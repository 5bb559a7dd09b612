import { isAllowed, type Organization } from '@monorepo/shared-types';

/** What the shell needs to know of an organisation in the browser. */
export interface ShellOrganization {
  name: string;
  slug: string;
  mayUpdate: boolean;
}

export function shellOrganization({ name, slug, role }: Organization): ShellOrganization {
  return { name, slug, mayUpdate: isAllowed(role, 'organization:update') };
}
