import { clsx } from 'clsx';
import { type ReactNode } from 'react';

export interface ToggleRowProps {
  /** The id of the control. */
  controlId: string;
  /** The id that the control's `aria-describedby` names. */
  hintId: string;
  label: ReactNode;
  hint: ReactNode;
  disabled: boolean | undefined;
  /** Where the control stands. */
  controlAt: 'start' | 'end';
  className: string | undefined;
  children: ReactNode;
}

/** A checkbox or a switch with its label and hint. */
export function ToggleRow(props: ToggleRowProps) {
  const { controlId, hintId, label, hint, disabled, controlAt, className, children } = props;
  const atStart = controlAt === 'start';
  return (
    <div
      className={clsx(
        'grid items-start',
        atStart ? 'grid-cols-[auto_1fr]' : 'grid-cols-[1fr_auto]',
        className,
      )}
    >
      <span className={clsx('row-start-1 flex py-px', atStart ? 'col-start-1' : 'col-start-2')}>
        {children}
      </span>
      <div className={clsx('row-start-1', atStart ? 'col-start-2' : 'col-start-1')}>
        <label
          htmlFor={controlId}
          className={clsx(
            'block text-base',
            atStart ? 'ps-2.5' : 'pe-6 font-medium',
            disabled === true ? 'text-ink-disabled forced-colors:text-[GrayText]' : 'text-ink',
          )}
        >
          {label}
        </label>
        {hint !== undefined && (
          <p id={hintId} className={clsx('text-sm text-ink-faint', atStart ? 'ps-2.5' : 'pe-6')}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
