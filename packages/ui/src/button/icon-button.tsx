import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode } from 'react';
import { type ButtonSize, buttonStyles, type ButtonVariant } from './button-styles.ts';
import { Spinner } from './spinner.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What the button does, for those who do not see the icon. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  loading?: boolean | undefined;
}

/** A square button with an icon and a name. Wrap it in a Tooltip to show the name on hover and focus. */
export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size,
  loading = false,
  className,
  type = 'button',
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={loading ? 'button' : type}
      onClick={loading ? undefined : onClick}
      aria-label={label}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled']}
      className={buttonStyles({
        variant,
        size,
        iconOnly: true,
        className: clsx('hit-area', className),
      })}
    >
      {loading && <Spinner />}
      <span className={clsx('contents', loading && '*:opacity-0')}>{icon}</span>
    </button>
  );
}
