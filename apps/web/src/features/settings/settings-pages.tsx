import Contrast from 'lucide-react/icons/contrast';
import Languages from 'lucide-react/icons/languages';
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone';
import UserRound from 'lucide-react/icons/user-round';
import { type ReactNode } from 'react';

export interface SettingsPage {
  /** The key of its name in the messages. */
  name: 'profile' | 'sessions' | 'appearance' | 'language';
  href: string;
  icon: ReactNode;
}

/** A person's own settings, in the order of every menu. */
export const settingsPages: readonly SettingsPage[] = [
  { name: 'profile', href: '/settings', icon: <UserRound /> },
  { name: 'sessions', href: '/settings/sessions', icon: <MonitorSmartphone /> },
  { name: 'appearance', href: '/settings/appearance', icon: <Contrast /> },
  { name: 'language', href: '/settings/language', icon: <Languages /> },
];
