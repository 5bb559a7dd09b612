'use client';

import { clsx } from 'clsx';
import { ToggleRow } from '../checkbox/toggle-row.tsx';
import { type ToggleProps, useToggle } from '../checkbox/use-toggle.ts';

export type SwitchProps = ToggleProps;

const look =
  'switch-thumb hit-area h-5.5 w-9.5 shrink-0 appearance-none rounded-full border border-control bg-surface transition-[background-color,border-color] ' +
  'enabled:hover:border-ink-faint aria-invalid:border-danger ' +
  'checked:border-accent checked:bg-accent enabled:checked:hover:border-accent-hover enabled:checked:hover:bg-accent-hover ' +
  'disabled:border-line-strong disabled:bg-sunken disabled:checked:bg-press';

/** On or off, at once: a native checkbox in the role of a switch. Its label stands at the start of the line. */
export function Switch({ className, ...rest }: SwitchProps) {
  const { input, label, ...row } = useToggle(rest);
  const bare = label === undefined;
  const control = (
    <input {...input} type="checkbox" role="switch" className={clsx(look, bare && className)} />
  );
  if (bare) return control;
  return (
    <ToggleRow
      {...row}
      label={label}
      disabled={input.disabled}
      controlAt="end"
      className={className}
    >
      {control}
    </ToggleRow>
  );
}
