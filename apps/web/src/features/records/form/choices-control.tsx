'use client';

import { Checkbox } from '@monorepo/ui/checkbox';
import { FieldMessage } from '@monorepo/ui/field';
import { clsx } from 'clsx';
import { useId } from 'react';
import type { FieldOf, RecordOption } from '../model/definition.ts';

export interface ChoicesControlProps {
  controlId: string;
  field: FieldOf<'list'>;
  options: readonly RecordOption[];
  value: readonly string[];
  error: string;
  className: string | undefined;
  onChange: (value: readonly string[]) => void;
}

/** Any of a few values. */
export function ChoicesControl(props: ChoicesControlProps) {
  const { controlId, field, options, value, error, className, onChange } = props;
  const hintId = useId();
  return (
    <fieldset
      id={controlId}
      tabIndex={-1}
      aria-describedby={hintId}
      className={clsx('min-w-0 outline-none', className)}
    >
      <legend className="mb-1.5 text-sm font-medium text-ink">{field.label}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onCheckedChange={(checked) =>
              onChange(
                options
                  .map((known) => known.value)
                  .filter((known) => (known === option.value ? checked : value.includes(known))),
              )
            }
          />
        ))}
      </div>
      <div id={hintId} className="mt-1.5 empty:hidden">
        {error !== '' && <FieldMessage tone="danger">{error}</FieldMessage>}
        {field.help !== undefined && <FieldMessage>{field.help}</FieldMessage>}
      </div>
    </fieldset>
  );
}
