'use client';

import { type ChangeEvent, type ComponentProps, type ReactNode, useId } from 'react';
import { useFieldWiring } from '../field/field-context.ts';

/** What Checkbox and Switch take beside the attributes of an input. */
export interface ToggleProps extends Omit<ComponentProps<'input'>, 'type' | 'size'> {
  /** Beside the control. Without it, give `aria-label` or `aria-labelledby`. */
  label?: ReactNode;
  hint?: ReactNode;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
}

/** The attributes of the input and the ids that tie it to its label and hint. */
export function useToggle({ label, hint, onCheckedChange, onChange, ...rest }: ToggleProps) {
  const ownId = useId();
  const hintId = `${ownId}-hint`;
  const wiring = useFieldWiring(rest);
  const describedBy = [hint === undefined ? '' : hintId, wiring['aria-describedby'] ?? '']
    .join(' ')
    .trim();
  const controlId = wiring.id ?? ownId;
  const input: ComponentProps<'input'> = {
    ...rest,
    ...wiring,
    id: controlId,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      onChange?.(event);
      onCheckedChange?.(event.currentTarget.checked);
    },
  };
  return { input, controlId, hintId, label, hint };
}
