'use client';

import { Button } from '@monorepo/ui/button';
import { Checkbox } from '@monorepo/ui/checkbox';
import { Dialog } from '@monorepo/ui/dialog';
import { FieldMessage } from '@monorepo/ui/field';
import { useToasts } from '@monorepo/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { BffError } from '@/lib/problem.ts';
import { recordsPath } from '../api/records-api.ts';
import { fieldsOf, type RecordDefinition } from '../model/definition.ts';
import { filterOf, type RecordView } from '../model/record-view.ts';
import { useFailureMessage } from '../value/use-record-messages.ts';
import { downloadCsv, saveFile } from './download-csv.ts';
import { exportColumnsOf } from './export-columns.ts';

export interface ExportDialogProps {
  organization: string;
  definition: RecordDefinition;
  view: RecordView;
  /** The columns of the list, in their order. */
  columns: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The list as a file, as it is filtered and sorted. */
export function ExportDialog(props: ExportDialogProps) {
  const { organization, definition, view, columns, open, onOpenChange } = props;
  const t = useTranslations('records.export');
  const toasts = useToasts();
  const failureMessage = useFailureMessage();
  const [all, setAll] = useState(false);
  const [withMark, setWithMark] = useState(true);
  const [count, setCount] = useState(0);
  const running = useRef<AbortController>(null);

  const download = useMutation({
    networkMode: 'always',
    mutationFn: () => {
      setCount(0);
      const { signal } = (running.current = new AbortController());
      const chosen = exportColumnsOf(definition, fieldsOf(definition, columns), all, (label) =>
        t('currency', { label }),
      );
      const query = filterOf(view);
      query.set('csvColumns', chosen.map(({ name }) => name).join(','));
      const path = `${recordsPath(organization, definition.route)}/export?${query.toString()}`;
      const labels = chosen.map(({ label }) => label);
      return downloadCsv({ path, labels, withMark, signal, onProgress: setCount });
    },
    onSuccess: (result) => {
      saveFile(
        result.file,
        `${definition.labelPlural} ${new Intl.DateTimeFormat('sv-SE').format(new Date())}.csv`,
      );
      toasts.show({ title: t('done', { count: result.count }), tone: 'success' });
      onOpenChange(false);
    },
  });

  const close = () => {
    running.current?.abort();
    download.reset();
    onOpenChange(false);
  };
  const { error, isPending } = download;
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t('title', { label: definition.labelPlural })}
      description={t('hint')}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button variant="primary" loading={isPending} onClick={() => download.mutate()}>
            {t(error === null ? 'start' : 'retry')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Checkbox
          label={t('all')}
          hint={t('allHint')}
          checked={all}
          disabled={isPending}
          onCheckedChange={setAll}
        />
        <Checkbox
          label={t('mark')}
          hint={t('markHint')}
          checked={withMark}
          disabled={isPending}
          onCheckedChange={setWithMark}
        />
        <p role="status" className="text-sm text-ink-soft tabular-nums">
          {isPending && t('progress', { count })}
        </p>
        {error !== null && (
          <div role="alert">
            <FieldMessage tone="danger">
              {error instanceof BffError ? failureMessage(error) : t('broken')}
            </FieldMessage>
          </div>
        )}
      </div>
    </Dialog>
  );
}
