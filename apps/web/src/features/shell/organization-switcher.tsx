'use client';

import { Avatar } from '@monorepo/ui/avatar';
import { buttonStyles } from '@monorepo/ui/button';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '@monorepo/ui/menu';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import Plus from 'lucide-react/icons/plus';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ShellOrganization } from './shell-organization.ts';

export interface OrganizationSwitcherProps {
  organizations: readonly ShellOrganization[];
  current: ShellOrganization | undefined;
}

/**
 * The organisation one is in, and the way to the others. Going to another one loads the page anew, so that nothing of the
 * one before stays in the browser's memory.
 */
export function OrganizationSwitcher({ organizations, current }: OrganizationSwitcherProps) {
  const t = useTranslations('shell.switcher');
  const name = current?.name ?? t('none');
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={buttonStyles({
            variant: 'ghost',
            size: 'large',
            className: 'w-full min-w-0 shrink justify-start px-2! text-ink!',
          })}
        >
          <span className="sr-only">{t('label')}</span>
          <Avatar name={name} shape="square" size="small" decorative />
          <span className="min-w-0 flex-1 truncate text-start text-base font-semibold">
            <bdi>{name}</bdi>
          </span>
          <ChevronsUpDown aria-hidden="true" className="text-ink-faint" />
        </button>
      }
    >
      <MenuGroup label={t('heading')}>
        {organizations.map((organization) => (
          <MenuItem
            key={organization.slug}
            icon={<Avatar name={organization.name} shape="square" size="small" decorative />}
            link={<a href={`/o/${organization.slug}/todos`} />}
          >
            {organization.slug === current?.slug
              ? t('current', { name: organization.name })
              : organization.name}
          </MenuItem>
        ))}
      </MenuGroup>
      {organizations.length > 0 && <MenuSeparator />}
      <MenuItem icon={<Plus />} link={<Link href="/organizations/new" />}>
        {t('create')}
      </MenuItem>
    </Menu>
  );
}
