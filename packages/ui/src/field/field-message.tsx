import { clsx } from 'clsx';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode } from 'react';

export interface FieldMessageProps {
  id?: string | undefined;
  tone?: 'neutral' | 'danger' | undefined;
  children: ReactNode;
}

/** A hint or an error below a control. */
export function FieldMessage({ id, tone = 'neutral', children }: FieldMessageProps) {
  return (
    <p
      id={id}
      className={clsx(
        'flex gap-1.5 text-sm',
        tone === 'danger' ? 'text-danger-ink' : 'text-ink-faint',
      )}
    >
      {tone === 'danger' && <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5" />}
      <span className="min-w-0">{children}</span>
    </p>
  );
}
