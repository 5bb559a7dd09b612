'use client';

import { Input, type InputProps } from '@monorepo/ui/input';
import { Select } from '@monorepo/ui/select';
import { Textarea } from '@monorepo/ui/textarea';
import { useTranslations } from 'next-intl';
import type { FieldOf, RecordField } from '../model/definition.ts';
import { ColorControl } from './color-control.tsx';

export interface TextControlProps {
  field: RecordField;
  value: string;
  onChange: (value: string) => void;
}

const inputs: Partial<Record<RecordField['kind'], InputProps>> = {
  email: { type: 'email', autoComplete: 'off', dir: 'ltr' },
  url: { type: 'url', dir: 'ltr' },
  phone: { type: 'tel', autoComplete: 'off', dir: 'ltr', placeholder: '+49 30 123456' },
  slug: { dir: 'ltr', autoCapitalize: 'none', spellCheck: false },
  uuid: { dir: 'ltr', spellCheck: false },
  duration: { dir: 'ltr', placeholder: 'PT8H' },
  date: { type: 'date' },
  time: { type: 'time' },
  datetime: { type: 'datetime-local' },
  int: { inputMode: 'numeric' },
  bigint: { inputMode: 'numeric' },
  decimal: { inputMode: 'decimal' },
};

/** What is kept as text while it is edited. */
export function TextControl({ field, value, onChange }: TextControlProps) {
  const { kind } = field;
  if (kind === 'enum') return <EnumControl {...{ field, value, onChange }} />;
  if (kind === 'color') return <ColorControl {...{ field, value, onChange }} />;
  if (kind === 'text' || kind === 'richtext' || kind === 'json') {
    return (
      <Textarea
        value={value}
        rows={kind === 'richtext' ? 6 : 4}
        {...(kind === 'json'
          ? { dir: 'ltr', spellCheck: false, className: 'font-mono' }
          : { dir: 'auto' })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <Input
      autoComplete="off"
      dir="auto"
      {...inputs[kind]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function EnumControl({
  field,
  value,
  onChange,
}: Omit<TextControlProps, 'field'> & { field: FieldOf<'enum'> }) {
  const t = useTranslations('records.form');
  const options = field.options.map((option) => ({ value: option.value, label: option.label }));
  return (
    <Select
      value={value}
      onValueChange={onChange}
      options={
        field.required === true ? options : [{ value: '', label: t('noChoice') }, ...options]
      }
      placeholder={field.required === true ? t('choose') : undefined}
    />
  );
}
