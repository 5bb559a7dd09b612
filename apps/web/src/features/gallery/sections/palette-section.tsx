'use client';

import { Button } from '@monorepo/ui/button';
import { CommandPalette } from '@monorepo/ui/command-palette';
import { useToasts } from '@monorepo/ui/toast';
import FolderOpen from 'lucide-react/icons/folder-open';
import Plus from 'lucide-react/icons/plus';
import Settings from 'lucide-react/icons/settings';
import UserPlus from 'lucide-react/icons/user-plus';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { GallerySection } from '../specimen.tsx';

export function PaletteSection() {
  const t = useTranslations('gallery');
  const p = useTranslations('gallery.palette');
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const searching = useSearching(query);
  const toasts = useToasts();
  const choose = (command: string) => () => toasts.show({ title: p('chosen', { command }) });
  const project = (id: string, label: string) => ({
    id,
    label,
    icon: <FolderOpen aria-hidden="true" />,
    onSelect: choose(label),
  });

  return (
    <GallerySection title={p('title')}>
      <div>
        <Button onClick={() => setOpen(true)}>{p('open')}</Button>
      </div>
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        onQueryChange={setQuery}
        loading={searching}
        labels={{
          title: p('title'),
          placeholder: p('placeholder'),
          close: t('overlays.close'),
          empty: p('empty'),
          loading: p('loading'),
        }}
        groups={[
          {
            label: p('groupActions'),
            commands: [
              {
                id: 'add',
                label: t('buttons.add'),
                icon: <Plus aria-hidden="true" />,
                shortcut: 'N',
                onSelect: choose(t('buttons.add')),
              },
              {
                id: 'invite',
                label: p('invite'),
                icon: <UserPlus aria-hidden="true" />,
                onSelect: choose(p('invite')),
              },
              {
                id: 'settings',
                label: p('settings'),
                icon: <Settings aria-hidden="true" />,
                shortcut: ',',
                onSelect: choose(p('settings')),
              },
            ],
          },
          {
            label: p('groupProjects'),
            commands: [
              project('riverside', t('fields.nameValue')),
              project('harbour', p('harbour')),
              project('library', p('library')),
            ],
          },
        ]}
      />
    </GallerySection>
  );
}

/** Looks busy for a moment after each change, as a search on a server would. */
function useSearching(query: string): boolean {
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnswered(query), 400);
    return () => clearTimeout(timer);
  }, [query]);
  return answered !== query;
}
