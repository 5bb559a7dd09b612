'use client';

import { buttonStyles } from '@monorepo/ui/button';
import { Card, CardBody } from '@monorepo/ui/card';
import { useToasts } from '@monorepo/ui/toast';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { formFieldsOf } from '../model/form-fields.ts';
import { recordPath } from '../model/paths.ts';
import { RecordForm } from './record-form.tsx';

export interface RecordFormScreenProps extends RecordScreen {
  record: RecordData | null;
  initial?: Readonly<Record<string, unknown>>;
  related: readonly RecordScreen[];
}

/** The form of a page: leads to the record when it is saved, and back where it came from when it is not. */
export function RecordFormScreen(props: RecordFormScreenProps) {
  const { organization, definition, record } = props;
  const t = useTranslations('records');
  const router = useRouter();
  const toasts = useToasts();
  const { route } = definition;
  const list = recordPath(organization, route);
  const pageOf = (id: string) => (definition.detail ? recordPath(organization, route, id) : list);
  return (
    <Card>
      <CardBody>
        <RecordForm
          {...props}
          fields={formFieldsOf(definition, record)}
          cancel={
            <Link href={record === null ? list : pageOf(record.id)} className={buttonStyles()}>
              {t('cancel')}
            </Link>
          }
          onSaved={({ id }) => {
            toasts.show({ title: t('toast.saved'), tone: 'success' });
            router.push(pageOf(id));
            router.refresh();
          }}
        />
      </CardBody>
    </Card>
  );
}
