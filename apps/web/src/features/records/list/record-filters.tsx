'use client';

import { Button } from '@monorepo/ui/button';
import { useTranslations } from 'next-intl';
import { fieldsOf, type RecordDefinition } from '../model/definition.ts';
import { type RecordView, withFilters } from '../model/record-view.ts';
import { FilterControl } from './filter-control.tsx';

export interface RecordFiltersProps {
  id: string;
  organization: string;
  definition: RecordDefinition;
  view: RecordView;
  onView: (view: RecordView) => void;
}

/** What narrows a list down, beside its search. */
export function RecordFilters({ id, organization, definition, view, onView }: RecordFiltersProps) {
  const t = useTranslations('records.filters');
  const fields = fieldsOf(definition, definition.list?.filters ?? []);
  return (
    <section
      id={id}
      aria-label={t('label')}
      className="grid gap-x-4 gap-y-3 rounded-xl border border-line bg-surface p-4 shadow-card sm:grid-cols-2 lg:grid-cols-3"
    >
      {fields.map((field) => (
        <FilterControl
          key={field.name}
          {...{ organization, field }}
          filters={view.filters}
          onChange={(changes) => onView(withFilters(view, changes))}
        />
      ))}
      <div className="col-span-full">
        <Button
          size="small"
          disabled={Object.keys(view.filters).length === 0}
          onClick={() => onView({ ...view, filters: {} })}
        >
          {t('clear')}
        </Button>
      </div>
    </section>
  );
}
