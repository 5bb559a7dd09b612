'use client';

import { createContext, use } from 'react';

/** What a Field tells the control inside it. */
export interface FieldWiring {
  controlId: string;
  /** Ids of the hint and the error that are shown, joined by a space. */
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  disabled: boolean;
}

export const FieldContext = createContext<FieldWiring | null>(null);

interface Wirable {
  id?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined;
}

/** The attributes that tie a control to the Field around it; the control's own props win, descriptions add up. */
export function useFieldWiring(props: Wirable) {
  const field = use(FieldContext);
  const describedBy = [field?.describedBy, props['aria-describedby']].filter(Boolean).join(' ');
  return {
    id: props.id ?? field?.controlId,
    required: props.required ?? field?.required,
    disabled: props.disabled ?? field?.disabled,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': props['aria-invalid'] ?? (field?.invalid === true ? true : undefined),
  };
}
