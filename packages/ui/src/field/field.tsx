'use client';

import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import { FieldContext } from './field-context.ts';
import { FieldMessage } from './field-message.tsx';

export interface FieldProps {
  label: ReactNode;
  /** Keeps the label for screen readers and takes it from sight. */
  labelHidden?: boolean | undefined;
  /** Stands at the end of the label's line, for example "optional" or a counter. */
  note?: ReactNode;
  hint?: ReactNode;
  /** Present means invalid. */
  error?: ReactNode;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The id of the control, where the caller needs to know it. */
  controlId?: string | undefined;
  className?: string | undefined;
  /** One Input, Textarea or Select. */
  children: ReactNode;
}

/** A labelled control with its hint and its error, wired by id so that a screen reader says all of them. */
export function Field({
  label,
  labelHidden = false,
  note,
  hint,
  error,
  required = false,
  disabled = false,
  controlId,
  className,
  children,
}: FieldProps) {
  const ownId = useId();
  const id = controlId ?? ownId;
  const invalid = isShown(error);
  const hintId = isShown(hint) ? `${id}-hint` : undefined;
  const errorId = invalid ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;

  return (
    <FieldContext value={{ controlId: id, describedBy, invalid, required, disabled }}>
      <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
        <div
          className={clsx('flex items-baseline justify-between gap-3', labelHidden && 'sr-only')}
        >
          <label htmlFor={id} className="text-sm font-medium text-ink">
            {label}
            {required && <RequiredMark />}
          </label>
          {isShown(note) && <span className="text-xs text-ink-faint">{note}</span>}
        </div>
        {children}
        {invalid && (
          <FieldMessage id={errorId} tone="danger">
            {error}
          </FieldMessage>
        )}
        {hintId !== undefined && <FieldMessage id={hintId}>{hint}</FieldMessage>}
      </div>
    </FieldContext>
  );
}

/** Only a sign: the control itself says that it is required. */
function RequiredMark() {
  return (
    <span aria-hidden="true" className="ms-0.5 text-danger-ink">
      *
    </span>
  );
}

function isShown(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}
