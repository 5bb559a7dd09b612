'use client';

import { Button } from '@monorepo/ui/button';
import { EmptyState } from '@monorepo/ui/empty-state';
import ListTodo from 'lucide-react/icons/list-todo';
import PartyPopper from 'lucide-react/icons/party-popper';
import SearchX from 'lucide-react/icons/search-x';
import { useTranslations } from 'next-intl';
import { defaultView, type ChecklistView } from '../model/view.ts';

export interface EmptyListProps {
  view: ChecklistView;
  writable: boolean;
  onView: (view: ChecklistView) => void;
}

/** Why there is nothing to see, and what leads on. */
export function EmptyList({ view, writable, onView }: EmptyListProps) {
  const t = useTranslations('checklist.empty');
  const showAll = (
    <Button onClick={() => onView({ ...defaultView, order: view.order })}>{t('showAll')}</Button>
  );

  if (view.search !== '') {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('noMatch', { search: view.search })}
        description={t('noMatchHint')}
        action={
          <>
            <Button onClick={() => onView({ ...view, search: '' })}>{t('clearSearch')}</Button>
            {view.status !== 'all' && (
              <Button onClick={() => onView({ ...view, status: 'all' })}>{t('searchAll')}</Button>
            )}
          </>
        }
      />
    );
  }
  if (view.status === 'open') {
    return (
      <EmptyState
        icon={<PartyPopper />}
        title={t('allDone')}
        description={writable ? t('allDoneHint') : t('allDoneReadOnly')}
        action={showAll}
      />
    );
  }
  if (view.status === 'completed') {
    return (
      <EmptyState
        icon={<ListTodo />}
        title={t('noneCompleted')}
        description={t('noneCompletedHint')}
        action={showAll}
      />
    );
  }
  return (
    <EmptyState
      icon={<ListTodo />}
      title={t('none')}
      description={t(writable ? 'noneHint' : 'noneReadOnly')}
    />
  );
}
