'use client';

import { Avatar } from '@monorepo/ui/avatar';
import { type CommandGroup } from '@monorepo/ui/command-palette';
import LogOut from 'lucide-react/icons/log-out';
import Plus from 'lucide-react/icons/plus';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { settingsPages } from '@/features/settings/settings-pages.tsx';
import { pagesOf, type ShellOrganization } from './shell-organization.ts';
import { submitSignOut } from './sign-out-form.tsx';

/** Everything the palette offers: the pages of the organisation, the other organisations, one's own settings. */
export function useCommands(
  organizations: readonly ShellOrganization[],
  current: ShellOrganization | undefined,
): CommandGroup[] {
  const t = useTranslations('shell');
  const router = useRouter();
  const goTo = (href: string) => () => router.push(href);

  const pages = current === undefined ? [] : pagesOf(current);
  const others = organizations.filter(({ slug }) => slug !== current?.slug);
  return [
    {
      label: t('palette.goTo'),
      commands: pages.map(({ name, href, icon }) => ({
        id: href,
        label: t(name),
        icon,
        detail: current?.name,
        onSelect: goTo(href),
      })),
    },
    {
      label: t('palette.organizations'),
      commands: [
        ...others.map(({ name, slug }) => ({
          id: `organization:${slug}`,
          label: name,
          keywords: [slug],
          icon: <Avatar name={name} shape="square" size="small" decorative />,
          onSelect: () => window.location.assign(`/o/${slug}/todos`),
        })),
        {
          id: 'organization.create',
          label: t('switcher.create'),
          icon: <Plus />,
          onSelect: goTo('/organizations/new'),
        },
      ],
    },
    {
      label: t('palette.account'),
      commands: [
        ...settingsPages.map(({ name, href, icon }) => ({
          id: href,
          label: t(`user.${name}`),
          keywords: [t('settings')],
          icon,
          onSelect: goTo(href),
        })),
        { id: 'sign-out', label: t('user.signOut'), icon: <LogOut />, onSelect: submitSignOut },
      ],
    },
  ].filter(({ commands }) => commands.length > 0);
}
