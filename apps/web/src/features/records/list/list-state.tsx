'use client';

import { Button, buttonStyles } from '@monorepo/ui/button';
import { EmptyState } from '@monorepo/ui/empty-state';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Inbox from 'lucide-react/icons/inbox';
import Plus from 'lucide-react/icons/plus';
import SearchX from 'lucide-react/icons/search-x';
import Trash2 from 'lucide-react/icons/trash-2';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RecordScreen } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { isNarrowed, type RecordView } from '../model/record-view.ts';

export interface NoRecordsProps extends RecordScreen {
  view: RecordView;
  onView: (view: RecordView) => void;
}

/** Why a list shows nothing, and what to do about it. */
export function NoRecords({ organization, definition, may, view, onView }: NoRecordsProps) {
  const t = useTranslations('records');
  if (isNarrowed(view)) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('noResult.title')}
        description={t('noResult.hint')}
        action={
          <Button onClick={() => onView({ ...view, search: '', filters: {} })}>
            {t('noResult.clear')}
          </Button>
        }
      />
    );
  }
  if (view.trash) {
    return <EmptyState icon={<Trash2 />} title={t('trash.empty')} description={t('trash.hint')} />;
  }
  return (
    <EmptyState
      icon={<Inbox />}
      title={t('empty.title')}
      description={t('empty.hint', { label: definition.labelPlural })}
      action={
        may.create &&
        definition.form && (
          <NewLink organization={organization} route={definition.route} label={definition.label} />
        )
      }
    />
  );
}

/** The way to the form of a new record. */
export function NewLink({
  organization,
  route,
  label,
  query = '',
}: {
  organization: string;
  route: string;
  label: string;
  query?: string;
}) {
  const t = useTranslations('records');
  return (
    <Link
      href={recordPath(organization, route, 'new') + query}
      className={buttonStyles({
        variant: query === '' ? 'primary' : 'secondary',
        size: query === '' ? 'medium' : 'small',
      })}
    >
      <Plus aria-hidden="true" />
      {t('new', { label })}
    </Link>
  );
}

export function ListFailed({ retrying, onRetry }: { retrying: boolean; onRetry: () => void }) {
  const t = useTranslations('records.failed');
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert />}
        title={t('title')}
        description={t('hint')}
        action={
          <Button variant="primary" loading={retrying} onClick={onRetry}>
            {t('retry')}
          </Button>
        }
      />
    </div>
  );
}
