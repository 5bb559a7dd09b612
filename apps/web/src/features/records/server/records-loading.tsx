import { getTranslations } from 'next-intl/server';
import { Page } from '@/features/shell/page.tsx';
import { RecordsSkeleton } from '../list/records-skeleton.tsx';
import type { DefinitionSource } from './read-records.ts';

/** A list while it is being read. */
export async function RecordsLoading({ record }: { record: DefinitionSource }) {
  const [{ labelPlural }, t] = await Promise.all([record(), getTranslations('records')]);
  return (
    <Page title={labelPlural}>
      <RecordsSkeleton label={t('loading')} />
    </Page>
  );
}
