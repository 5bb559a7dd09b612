'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { fieldOf, type RecordDefinition } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';

export interface RecordViewTabsProps {
  organization: string;
  definition: RecordDefinition;
}

/** The ways to look at a list; search and filters stay as one goes from one to the other. */
export function RecordViewTabs({ organization, definition }: RecordViewTabsProps) {
  const t = useTranslations('records.views');
  const pathname = usePathname();
  const address = useSearchParams().toString();
  const { route, views = [] } = definition;
  const tabs = views.flatMap(({ kind, by }) => {
    const label = fieldOf(definition, by)?.label;
    if (label === undefined) return [];
    return [{ href: recordPath(organization, route, kind, by), label: t(kind, { label }) }];
  });
  if (tabs.length === 0) return null;
  return (
    <nav aria-label={t('label')} className="mb-4 flex gap-5 overflow-x-auto border-b border-line">
      {[{ href: recordPath(organization, route), label: t('list') }, ...tabs].map((tab) => {
        const isHere = tab.href === pathname;
        return (
          <Link
            key={tab.href}
            href={address === '' ? tab.href : `${tab.href}?${address}`}
            prefetch={false}
            aria-current={isHere ? 'page' : undefined}
            className={clsx(
              'flex h-control shrink-0 items-center border-b-2 px-0.5 font-medium whitespace-nowrap focus-visible:-outline-offset-2',
              isHere ? 'border-accent text-ink' : 'border-transparent text-ink-soft hover:text-ink',
            )}
          >
            {tab.label}
          </Link>
        );
      })}
    </nav>
  );
}
