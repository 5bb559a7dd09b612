import { type Permission } from '@monorepo/shared-types';
import ListTodo from 'lucide-react/icons/list-todo';
import Settings from 'lucide-react/icons/settings';
import Users from 'lucide-react/icons/users';
import { type ReactNode } from 'react';

export interface NavigationItem {
  /** The key of its name in the messages, below `shell`. */
  name: 'todos' | 'members' | 'organizationSettings';
  /** Below the address of the organisation. */
  path: string;
  /** Only who has it sees the page. */
  permission: Permission;
  icon: ReactNode;
}

/** The pages of an organisation, in the order of the navigation. */
export const navigationItems: readonly NavigationItem[] = [
  { name: 'todos', path: 'todos', permission: 'todo:read', icon: <ListTodo /> },
  { name: 'members', path: 'members', permission: 'member:read', icon: <Users /> },
  {
    name: 'organizationSettings',
    path: 'settings',
    permission: 'organization:update',
    icon: <Settings />,
  },
];
