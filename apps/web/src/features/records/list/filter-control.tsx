'use client';

import { Combobox } from '@monorepo/ui/combobox';
import { Field } from '@monorepo/ui/field';
import { Select } from '@monorepo/ui/select';
import { useTranslations } from 'next-intl';
import { findOptions } from '../api/find-options.ts';
import { useChosenOptions } from '../api/use-chosen-options.ts';
import type { FieldOf, RecordField } from '../model/definition.ts';
import { useComboboxLabels } from '../value/use-record-messages.ts';
import { RangeFilter } from './range-filter.tsx';

export interface FilterControlProps<Kind extends RecordField['kind'] = RecordField['kind']> {
  organization: string;
  field: FieldOf<Kind>;
  filters: Readonly<Record<string, string>>;
  /** By the api's names of the filters; an empty text takes one away. */
  onChange: (changes: Readonly<Record<string, string>>) => void;
}

export function FilterControl(props: FilterControlProps) {
  const { field } = props;
  if (field.kind === 'enum') return <EnumFilter {...props} field={field} />;
  if (field.kind === 'boolean') return <BooleanFilter {...props} field={field} />;
  if (field.kind === 'relation' || field.kind === 'relations') {
    return <RelationFilter {...props} field={field} />;
  }
  return <RangeFilter {...props} />;
}

function EnumFilter({ field, filters, onChange }: FilterControlProps<'enum'>) {
  const t = useTranslations('records.filters');
  const labels = useComboboxLabels(field.label);
  const chosen = (filters[field.name] ?? '').split(',');
  return (
    <Field label={field.label}>
      <Combobox
        multiple
        value={field.options.filter(({ value }) => chosen.includes(value))}
        onValueChange={(next) =>
          onChange({ [field.name]: next.map(({ value }) => value).join(',') })
        }
        search={(query) =>
          Promise.resolve(
            field.options.filter(({ label }) =>
              label.toLocaleLowerCase().includes(query.toLocaleLowerCase()),
            ),
          )
        }
        placeholder={t('any')}
        labels={labels}
      />
    </Field>
  );
}

function BooleanFilter({ field, filters, onChange }: FilterControlProps<'boolean'>) {
  const t = useTranslations('records');
  return (
    <Field label={field.label}>
      <Select
        value={filters[field.name] ?? 'any'}
        onValueChange={(value) => onChange({ [field.name]: value === 'any' ? '' : value })}
        options={[
          { value: 'any', label: t('filters.any') },
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
      />
    </Field>
  );
}

function RelationFilter({
  organization,
  field,
  filters,
  onChange,
}: FilterControlProps<'relation'>) {
  const t = useTranslations('records.filters');
  const labels = useComboboxLabels(field.label);
  const ids = (filters[field.name] ?? '').split(',').filter((id) => id !== '');
  return (
    <Field label={field.label}>
      <Combobox
        multiple
        value={useChosenOptions(organization, field, ids)}
        onValueChange={(next) =>
          onChange({ [field.name]: next.map(({ value }) => value).join(',') })
        }
        search={(query, signal) => findOptions(organization, field, query, signal)}
        placeholder={t('any')}
        labels={labels}
      />
    </Field>
  );
}
