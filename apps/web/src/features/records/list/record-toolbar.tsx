'use client';

import { Badge } from '@monorepo/ui/badge';
import { Button, IconButton } from '@monorepo/ui/button';
import { Select } from '@monorepo/ui/select';
import Keyboard from 'lucide-react/icons/keyboard';
import ListFilter from 'lucide-react/icons/list-filter';
import Trash2 from 'lucide-react/icons/trash-2';
import { useTranslations } from 'next-intl';
import { type RefObject, useId, useRef, useState } from 'react';
import { fieldOf, type RecordScreen } from '../model/definition.ts';
import { type RecordView, sortsOf } from '../model/record-view.ts';
import { ExportButton } from './export-button.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordSearch } from './record-search.tsx';

export interface RecordToolbarProps extends RecordScreen {
  view: RecordView;
  onView: (view: RecordView, how?: 'push' | 'replace') => void;
  /** What has keys of its own finds the search field by it, and tells of them. */
  search?: RefObject<HTMLInputElement | null>;
  onHelp?: () => void;
}

/** What of a list is shown, and in which order. */
export function RecordToolbar(props: RecordToolbarProps) {
  const { organization, definition, may, view, onView, search: field, onHelp } = props;
  const ownField = useRef<HTMLInputElement>(null);
  const t = useTranslations('records');
  const filterCount = Object.keys(view.filters).length;
  const [open, setOpen] = useState(filterCount > 0);
  const filtersId = useId();
  const { list } = definition;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        {list?.search === true && (
          <RecordSearch
            label={definition.labelPlural}
            search={view.search}
            field={field ?? ownField}
            onSearch={(search) =>
              onView({ ...view, search }, view.search === '' ? 'push' : 'replace')
            }
          />
        )}
        <RecordOrder {...{ definition, view, onView }} />
        {(list?.filters ?? []).length > 0 && (
          <Button
            icon={<ListFilter aria-hidden="true" />}
            aria-expanded={open}
            aria-controls={filtersId}
            onClick={() => setOpen(!open)}
            trailingIcon={filterCount > 0 && <Badge tone="accent">{filterCount}</Badge>}
          >
            {t('filters.label')}
          </Button>
        )}
        {definition.softDelete === true && may.delete && (
          <Button
            icon={<Trash2 aria-hidden="true" />}
            aria-pressed={view.trash}
            className="max-sm:gap-0 max-sm:px-2.5! aria-pressed:border-accent! aria-pressed:bg-accent-soft! aria-pressed:text-accent-ink!"
            onClick={() => onView({ ...view, trash: !view.trash })}
          >
            <span className="max-sm:sr-only">{t('trash.label')}</span>
          </Button>
        )}
        {list?.export === true && may.export && (
          <ExportButton {...{ organization, definition, view }} columns={list.columns} />
        )}
        {onHelp && (
          <IconButton
            label={t('shortcuts')}
            icon={<Keyboard aria-hidden="true" className="size-4" />}
            className="pointer-coarse:hidden!"
            onClick={onHelp}
          />
        )}
      </div>
      {open && <RecordFilters id={filtersId} {...{ organization, definition, view, onView }} />}
    </>
  );
}

/** The order of the list where it has no columns to press. */
function RecordOrder({
  definition,
  view,
  onView,
}: Pick<RecordToolbarProps, 'definition' | 'view' | 'onView'>) {
  const t = useTranslations('records.order');
  const options = sortsOf(definition).flatMap((name) => {
    const label = fieldOf(definition, name)?.label;
    if (label === undefined) return [];
    return [
      { value: name, label: t('up', { label }) },
      { value: `-${name}`, label: t('down', { label }) },
    ];
  });
  if (options.length === 0) return null;
  return (
    <Select
      className="min-w-0 sm:hidden"
      aria-label={t('label')}
      options={options}
      value={view.sort}
      onValueChange={(sort) => onView({ ...view, sort })}
    />
  );
}
