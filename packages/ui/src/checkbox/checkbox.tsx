'use client';

import { clsx } from 'clsx';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { ToggleRow } from './toggle-row.tsx';
import { type ToggleProps, useToggle } from './use-toggle.ts';

export interface CheckboxProps extends ToggleProps {
  /** Neither on nor off: a part of what it stands for is on. Shown whatever `checked` says. */
  indeterminate?: boolean | undefined;
}

const look =
  'checkbox-mark hit-area size-4.5 shrink-0 appearance-none rounded-sm border border-control bg-surface transition-[background-color,border-color] ' +
  'enabled:hover:border-ink-faint aria-invalid:border-danger ' +
  'checked:border-accent checked:bg-accent enabled:checked:hover:border-accent-hover enabled:checked:hover:bg-accent-hover ' +
  'indeterminate:border-accent indeterminate:bg-accent enabled:indeterminate:hover:bg-accent-hover ' +
  'disabled:border-line-strong disabled:bg-sunken disabled:checked:bg-ink-disabled disabled:indeterminate:bg-ink-disabled';

/** A native checkbox, drawn. */
export function Checkbox({ indeterminate = false, className, ref, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => box.current);
  useEffect(() => {
    // It exists only as a property, and the browser clears it on every press.
    if (box.current !== null) box.current.indeterminate = indeterminate;
  });

  const { input, label, ...row } = useToggle(rest);
  const bare = label === undefined;
  const control = (
    <input {...input} ref={box} type="checkbox" className={clsx(look, bare && className)} />
  );
  if (bare) return control;
  return (
    <ToggleRow
      {...row}
      label={label}
      disabled={input.disabled}
      controlAt="start"
      className={className}
    >
      {control}
    </ToggleRow>
  );
}
