'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode } from 'react';
import { useFieldWiring } from '../field/field-context.ts';
import { controlStyles } from './control-styles.ts';

export interface InputProps extends Omit<ComponentProps<'input'>, 'size'> {
  size?: 'small' | 'medium' | 'large' | undefined;
  /** Drawn inside, at the start. */
  icon?: ReactNode;
  /** Drawn inside, at the end: a unit, a key hint, a small button. */
  trailing?: ReactNode;
}

const heights = {
  small: 'h-control-small px-2',
  medium: 'h-control px-3',
  large: 'h-control-large px-3.5',
};

/** One line of text. Inside a Field it takes its id, description, error and required state from there. */
export function Input({ size = 'medium', icon, trailing, className, ...rest }: InputProps) {
  const input = (
    <input
      {...rest}
      {...useFieldWiring(rest)}
      className={clsx(
        controlStyles,
        heights[size],
        icon !== undefined && 'ps-9',
        trailing !== undefined && 'pe-10',
        icon === undefined && trailing === undefined && className,
      )}
    />
  );
  if (icon === undefined && trailing === undefined) return input;
  return (
    <span className={clsx('relative flex items-center', className)}>
      {icon !== undefined && (
        <span className="pointer-events-none absolute start-3 flex text-ink-faint [&_svg]:size-4">
          {icon}
        </span>
      )}
      {input}
      {trailing !== undefined && (
        <span className="absolute end-1.5 flex items-center text-sm text-ink-faint">
          {trailing}
        </span>
      )}
    </span>
  );
}
