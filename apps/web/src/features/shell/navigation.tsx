'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { pagesOf, type ShellOrganization } from './shell-organization.ts';

export interface NavigationProps {
  organization: ShellOrganization | undefined;
  onNavigate?: (() => void) | undefined;
}

/** The pages of the organisation. */
export function Navigation({ organization, onNavigate }: NavigationProps) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  if (!organization) return null;
  return (
    <nav aria-label={t('navigation')}>
      <ul className="grid gap-0.5">
        {pagesOf(organization).map(({ name, href, icon }) => {
          const current = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={name}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                {...(onNavigate && { onClick: onNavigate })}
                className={clsx(
                  'flex h-control items-center gap-2.5 rounded-md px-2.5 font-medium transition-colors [&_svg]:size-4',
                  current
                    ? 'bg-press text-ink [&_svg]:text-accent-ink'
                    : 'text-ink-soft hover:bg-hover hover:text-ink',
                )}
              >
                {icon}
                <span className="truncate">{t(name)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
