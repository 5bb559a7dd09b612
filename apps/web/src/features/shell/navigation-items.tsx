import ListTodo from 'lucide-react/icons/list-todo';
import Settings from 'lucide-react/icons/settings';
import Users from 'lucide-react/icons/users';
import { type ReactNode } from 'react';
import { type ShellOrganization } from './shell-organization.ts';

export interface NavigationItem {
  /** The key of its name in the messages, below `shell`. */
  name: 'todos' | 'members' | 'organizationSettings';
  href: string;
  icon: ReactNode;
}

/** The pages of one organisation, in the order of the navigation. */
export function navigationItems({ slug, mayUpdate }: ShellOrganization): NavigationItem[] {
  return [
    { name: 'todos', href: `/o/${slug}/todos`, icon: <ListTodo /> },
    { name: 'members', href: `/o/${slug}/members`, icon: <Users /> },
    ...(mayUpdate
      ? [
          {
            name: 'organizationSettings',
            href: `/o/${slug}/settings`,
            icon: <Settings />,
          } satisfies NavigationItem,
        ]
      : []),
  ];
}
