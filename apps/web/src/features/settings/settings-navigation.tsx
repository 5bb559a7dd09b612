'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { settingsPages } from './settings-pages.tsx';

/** The pages of the settings: a column beside them, on small screens a line above that scrolls in itself. */
export function SettingsNavigation() {
  const t = useTranslations();
  const pathname = usePathname();
  return (
    <nav
      aria-label={t('settings.navigation')}
      className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0"
    >
      <ul className="flex gap-1 md:grid md:gap-0.5">
        {settingsPages.map(({ name, href, icon }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={pathname === href ? 'page' : undefined}
              className={clsx(
                'flex h-control items-center gap-2.5 rounded-md px-3 font-medium whitespace-nowrap transition-colors max-md:[&_svg]:hidden [&_svg]:size-4',
                pathname === href
                  ? 'bg-press text-ink [&_svg]:text-accent-ink'
                  : 'text-ink-soft hover:bg-hover hover:text-ink',
              )}
            >
              {icon}
              {t(`shell.user.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
