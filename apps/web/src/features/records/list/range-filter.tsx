'use client';

import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { decimalOf } from '../model/form-values.ts';
import { isoDateTime, localDate } from '../model/local-date-time.ts';
import { filterNames } from '../model/record-view.ts';
import type { FilterControlProps } from './filter-control.tsx';

/** From and to, both optional and both included. */
export function RangeFilter({ field, filters, onChange }: FilterControlProps) {
  const t = useTranslations('records.filters');
  const [from = '', to = ''] = filterNames(field);
  const ends = [
    {
      name: from,
      label: t('from', { label: field.label }),
      short: t('fromShort'),
      lastMoment: false,
    },
    { name: to, label: t('to', { label: field.label }), short: t('toShort'), lastMoment: true },
  ];
  const kind =
    field.kind === 'date' || field.kind === 'time' || field.kind === 'datetime'
      ? field.kind
      : 'number';
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium text-ink">{field.label}</legend>
      <div className="grid grid-cols-2 gap-2">
        {ends.map(({ name, label, short, lastMoment }) => (
          <RangeEnd
            key={name}
            {...{ label, short, kind, lastMoment }}
            value={filters[name] ?? ''}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface RangeEndProps {
  label: string;
  short: string;
  kind: 'date' | 'time' | 'datetime' | 'number';
  /** A day stands for its last moment. */
  lastMoment: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Numbers count when they are whole: on Enter, or when the field is left. */
function RangeEnd({ label, short, kind, lastMoment, value, onChange }: RangeEndProps) {
  const given = kind === 'datetime' && value !== '' ? localDate(new Date(value)) : value;
  const [text, setText] = useState(given);
  const [shown, setShown] = useState(given);
  if (shown !== given) {
    setShown(given);
    setText(given);
  }
  const isNumber = kind === 'number';
  const commit = (next: string) => {
    const number = decimalOf(next);
    if (isNumber && number !== '' && Number.isNaN(Number(number))) return;
    const changed = isNumber ? number : kind === 'datetime' ? momentOf(next, lastMoment) : next;
    // Each change is a step of the way back.
    if (changed !== value) onChange(changed);
  };
  return (
    <Input
      type={isNumber ? 'text' : kind === 'time' ? 'time' : 'date'}
      inputMode={isNumber ? 'decimal' : undefined}
      aria-label={label}
      placeholder={short}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        if (!isNumber) commit(event.currentTarget.value);
      }}
      onBlur={() => isNumber && commit(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isNumber) commit(text);
      }}
    />
  );
}

function momentOf(day: string, lastMoment: boolean): string {
  if (day === '') return '';
  return isoDateTime(`${day}T${lastMoment ? '23:59:59.999' : '00:00'}`) ?? '';
}
