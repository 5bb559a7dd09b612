import { type Permission } from '@monorepo/shared-types';
import { type NavigationItem, navigationItems } from './navigation-items.tsx';

/** What the shell knows of an organisation. */
export interface ShellOrganization {
  name: string;
  slug: string;
  /** Of those that pages ask for, what the person has here. */
  permissions: readonly Permission[];
}

/** The pages of an organisation that this person may see, with their addresses. */
export function pagesOf({
  slug,
  permissions,
}: ShellOrganization): (NavigationItem & { href: string })[] {
  return navigationItems
    .filter(({ permission }) => permissions.includes(permission))
    .map((item) => ({ ...item, href: `/o/${slug}/${item.path}` }));
}
