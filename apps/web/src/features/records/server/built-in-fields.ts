import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { RecordField } from '../model/definition.ts';

/** What every record has without its definition saying so. */
export async function builtInFields(): Promise<RecordField[]> {
  const t = await getTranslations('records.fields');
  return [
    { name: 'createdAt', kind: 'datetime', label: t('createdAt'), readOnly: true },
    { name: 'updatedAt', kind: 'datetime', label: t('updatedAt'), readOnly: true },
    {
      name: 'createdBy',
      kind: 'relation',
      label: t('createdBy'),
      to: 'members',
      display: 'name',
      writeAs: 'createdById',
      readOnly: true,
    },
    { name: 'deletedAt', kind: 'datetime', label: t('deletedAt'), readOnly: true },
  ];
}
