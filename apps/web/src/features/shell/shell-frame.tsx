'use client';

import { type ReactNode } from 'react';
import { Navigation } from './navigation.tsx';
import { NavigationDrawer } from './navigation-drawer.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import { Palette, PaletteButton } from './palette.tsx';
import { type ShellOrganization } from './shell-organization.ts';
import { type ShellUser, UserMenu } from './user-menu.tsx';
import { useOrganization } from './use-organization.ts';

export interface ShellFrameProps {
  user: ShellUser;
  organizations: readonly ShellOrganization[];
  lastSlug: string | undefined;
  children: ReactNode;
}

/** A bar at the side where there is room, else one above with a drawer. */
export function ShellFrame({ user, organizations, lastSlug, children }: ShellFrameProps) {
  const current = useOrganization(organizations, lastSlug);
  return (
    <Palette organizations={organizations} current={current}>
      <div className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-line bg-canvas px-2 lg:hidden">
          <NavigationDrawer organization={current} />
          <div className="min-w-0 flex-1">
            <OrganizationSwitcher organizations={organizations} current={current} />
          </div>
          <PaletteButton compact />
          <UserMenu user={user} />
        </header>
        <aside className="sticky top-0 hidden h-dvh flex-col gap-4 overflow-y-auto border-e border-line bg-sunken p-3 lg:flex">
          <OrganizationSwitcher organizations={organizations} current={current} />
          <PaletteButton />
          <div className="flex-1">
            <Navigation organization={current} />
          </div>
          <UserMenu user={user} wide />
        </aside>
        <main id="content" tabIndex={-1} className="min-w-0 outline-none">
          {children}
        </main>
      </div>
    </Palette>
  );
}
