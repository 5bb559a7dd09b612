import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

export interface ButtonLook {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Square, for a button that shows an icon alone. */
  iconOnly?: boolean | undefined;
  className?: string | undefined;
}

const base =
  'relative inline-flex max-w-full shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none ' +
  'transition-[background-color,border-color,color,box-shadow] ' +
  'disabled:shadow-none aria-disabled:shadow-none aria-disabled:cursor-default';

const filled = 'text-on-accent shadow-control inset-shadow-[0_1px_0_var(--glint)]';

const muted =
  'disabled:border-line disabled:bg-sunken disabled:text-ink-disabled disabled:inset-shadow-none';

const variants: Record<ButtonVariant, string> = {
  primary: clsx(
    filled,
    muted,
    'border-accent-hover bg-accent enabled:hover:bg-accent-hover enabled:active:bg-accent-press',
    '[a&]:hover:bg-accent-hover [a&]:active:bg-accent-press',
  ),
  danger: clsx(
    filled,
    muted,
    'border-danger-hover bg-danger enabled:hover:bg-danger-hover enabled:active:bg-danger-press',
    '[a&]:hover:bg-danger-hover [a&]:active:bg-danger-press',
  ),
  secondary: clsx(
    muted,
    'border-line-strong bg-surface text-ink shadow-control enabled:hover:bg-hover enabled:active:bg-press',
    '[a&]:hover:bg-hover [a&]:active:bg-press aria-expanded:bg-press',
  ),
  ghost: clsx(
    'border-transparent bg-transparent text-ink-soft disabled:text-ink-disabled',
    'enabled:hover:bg-press enabled:hover:text-ink enabled:active:bg-press',
    '[a&]:hover:bg-press [a&]:hover:text-ink aria-expanded:bg-press aria-expanded:text-ink',
  ),
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-control-small text-sm [&_svg]:size-3.5',
  medium: 'h-control text-base [&_svg]:size-4',
  large: 'h-control-large text-lg [&_svg]:size-[1.125rem]',
};

const paddings: Record<ButtonSize, string> = { small: 'px-2.5', medium: 'px-3.5', large: 'px-5' };
const squares: Record<ButtonSize, string> = {
  small: 'w-control-small',
  medium: 'w-control',
  large: 'w-control-large',
};

/** The class names of a button, for a link that should look like one. */
export function buttonStyles(look: ButtonLook = {}): string {
  const { variant = 'secondary', size = 'medium', iconOnly = false, className } = look;
  return clsx(
    base,
    variants[variant],
    sizes[size],
    (iconOnly ? squares : paddings)[size],
    className,
  );
}
