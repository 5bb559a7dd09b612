'use client';

import { clsx } from 'clsx';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { type ChangeEvent, type ComponentProps } from 'react';
import { useFieldWiring } from '../field/field-context.ts';
import { controlStyles } from '../input/control-styles.ts';
import { type SelectGroup, type SelectOption, SelectOptions } from './select-options.tsx';

export interface SelectProps extends Omit<ComponentProps<'select'>, 'size' | 'multiple'> {
  options: readonly (SelectOption | SelectGroup)[];
  /** Shown while nothing is chosen; cannot be chosen itself. Give `defaultValue=""` or `value=""` with it. */
  placeholder?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
}

const heights = {
  small: 'h-control-small ps-2 pe-8',
  medium: 'h-control ps-3 pe-9',
  large: 'h-control-large ps-3.5 pe-10',
};

/** One of several options. The platform's own control: its list is native on a phone and styled where CSS reaches it. */
export function Select({
  options,
  placeholder,
  onValueChange,
  onChange,
  size = 'medium',
  className,
  ...rest
}: SelectProps) {
  const change = (event: ChangeEvent<HTMLSelectElement>) => {
    onChange?.(event);
    onValueChange?.(event.currentTarget.value);
  };
  return (
    <span className={clsx('relative flex items-center', className)}>
      <select
        {...rest}
        {...useFieldWiring(rest)}
        onChange={change}
        className={clsx(controlStyles, heights[size], 'select-picker cursor-pointer truncate')}
      >
        {placeholder !== undefined && (
          <option value="" disabled hidden>
            {placeholder}
          </option>
        )}
        <SelectOptions options={options} />
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute end-2.5 size-4 text-ink-faint"
      />
    </span>
  );
}
