'use client';

import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import type { RecordField } from '../model/definition.ts';

export interface ColorControlProps {
  field: RecordField;
  value: string;
  onChange: (value: string) => void;
}

/** A colour, picked or written as `#1a2b3c`; it may stay empty, which the picker alone cannot. */
export function ColorControl({ field, value, onChange }: ColorControlProps) {
  const t = useTranslations('records.form');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_3.5rem] gap-2">
      <Input
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        placeholder={example}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Input
        type="color"
        id={`${field.name}-picker`}
        required={false}
        aria-label={t('pick', { label: field.label })}
        className="cursor-pointer p-1!"
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#ffffff'}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

const example = '#1a2b3c';
