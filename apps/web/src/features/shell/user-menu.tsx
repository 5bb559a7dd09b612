'use client';

import { Avatar } from '@monorepo/ui/avatar';
import { buttonStyles } from '@monorepo/ui/button';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '@monorepo/ui/menu';
import LogOut from 'lucide-react/icons/log-out';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { settingsPages } from '@/features/settings/settings-pages.tsx';
import { submitSignOut } from './sign-out-form.tsx';

export interface ShellUser {
  name: string | null;
  email: string;
  image: string | null;
}

export interface UserMenuProps {
  user: ShellUser;
  /** With the name beside the face, or the face alone. */
  wide?: boolean;
}

/** Who is signed in, their settings, and the way out. */
export function UserMenu({ user, wide = false }: UserMenuProps) {
  const t = useTranslations('shell.user');
  const name = user.name ?? user.email;
  return (
    <Menu
      side={wide ? 'top' : 'bottom'}
      align={wide ? 'start' : 'end'}
      trigger={
        <button
          type="button"
          className={buttonStyles({
            variant: 'ghost',
            size: 'large',
            iconOnly: !wide,
            className: wide ? 'w-full justify-start px-2! text-start' : undefined,
          })}
        >
          <span className="sr-only">{t('label')}</span>
          <Avatar name={name} src={user.image} decorative size={wide ? 'medium' : 'small'} />
          <span className={wide ? 'grid min-w-0 flex-1 leading-tight' : 'sr-only'}>
            <span className="truncate text-base text-ink">
              <bdi>{name}</bdi>
            </span>
            {wide && user.name !== null && (
              <span className="truncate text-xs font-normal text-ink-soft">{user.email}</span>
            )}
          </span>
        </button>
      }
    >
      <MenuGroup label={user.email}>
        {settingsPages.map(({ name: page, href, icon }) => (
          <MenuItem key={page} icon={icon} link={<Link href={href} />}>
            {t(page)}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={submitSignOut}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
