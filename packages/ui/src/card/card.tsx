import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode } from 'react';

/** A sheet of paper on the canvas. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      {...rest}
      className={clsx('rounded-xl border border-line bg-surface shadow-card', className)}
    />
  );
}

export interface CardHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
  /** The level of the heading in the page's outline. */
  headingLevel?: 2 | 3 | 4 | undefined;
  /** The id of the heading, for the card's `aria-labelledby`. */
  headingId?: string | undefined;
  className?: string | undefined;
}

export function CardHeader(props: CardHeaderProps) {
  const { title, description, actions, headingLevel = 2, headingId, className } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <header className={clsx('flex items-start justify-between gap-3 p-pad pb-0', className)}>
      <div className="min-w-0">
        <Heading id={headingId} className="text-lg font-semibold text-ink">
          {title}
        </Heading>
        {description !== undefined && <p className="text-base text-ink-soft">{description}</p>}
      </div>
      {actions !== undefined && (
        <div className="-my-1 flex shrink-0 items-center gap-2">{actions}</div>
      )}
    </header>
  );
}

export function CardBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx('p-pad', className)} />;
}

export function CardFooter({ className, ...rest }: ComponentProps<'footer'>) {
  return (
    <footer
      {...rest}
      className={clsx(
        'flex flex-wrap items-center justify-end gap-2 rounded-b-xl border-t border-line bg-canvas px-pad py-3',
        className,
      )}
    />
  );
}
