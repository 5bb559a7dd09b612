'use client';

import { clsx } from 'clsx';
import { type ComponentProps } from 'react';
import { useFieldWiring } from '../field/field-context.ts';
import { controlStyles } from '../input/control-styles.ts';

export type TextareaProps = ComponentProps<'textarea'>;

/** Several lines of text; grows with its content where the browser can, and is resized by hand elsewhere. */
export function Textarea({ className, rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      {...useFieldWiring(rest)}
      rows={rows}
      className={clsx(controlStyles, 'field-sizing-content min-h-18 resize-y px-3 py-2', className)}
    />
  );
}
