import { clsx } from 'clsx';
import { type ElementType, type ReactNode } from 'react';
import { buttonStyles } from '../button/button-styles.ts';

/** An address to go to, or something to do. */
export type PageTarget = { href: string } | { onSelect: () => void };

export interface PageStepProps {
  label: string;
  target: PageTarget | null;
  current?: boolean | undefined;
  link: ElementType;
  children: ReactNode;
}

/** One step: a link where there is an address, a button otherwise, a disabled button where it leads nowhere. */
export function PageStep({ label, target, current = false, link: Link, children }: PageStepProps) {
  const shared = {
    'aria-label': label,
    'aria-current': current ? ('page' as const) : undefined,
    className: buttonStyles({
      variant: current ? 'secondary' : 'ghost',
      size: 'small',
      iconOnly: true,
      className: clsx('hit-area tabular-nums', current && 'text-accent-ink!'),
    }),
  };
  if (target !== null && 'href' in target) {
    return (
      <Link {...shared} href={target.href}>
        {children}
      </Link>
    );
  }
  return (
    <button {...shared} type="button" disabled={target === null} onClick={target?.onSelect}>
      {children}
    </button>
  );
}
