import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode } from 'react';
import { type ButtonSize, buttonStyles, type ButtonVariant } from './button-styles.ts';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Drawn before the text. */
  icon?: ReactNode;
  /** Drawn after the text. */
  trailingIcon?: ReactNode;
  /** Shows a spinner in the place of the text; the button keeps its width and the focus, and does nothing when pressed. */
  loading?: boolean | undefined;
}

/** A push button. `type` is `button` unless said otherwise. */
export function Button({
  variant,
  size,
  icon,
  trailingIcon,
  loading = false,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={loading ? 'button' : type}
      onClick={loading ? undefined : onClick}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled']}
      className={buttonStyles({ variant, size, className })}
    >
      {loading && <Spinner />}
      <span className={clsx('contents', loading && '*:opacity-0')}>
        {icon}
        <span className="min-w-0 truncate">{children}</span>
        {trailingIcon}
      </span>
    </button>
  );
}
