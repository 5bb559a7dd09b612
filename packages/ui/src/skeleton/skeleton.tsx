import { clsx } from 'clsx';

export interface SkeletonProps {
  /** A line of text, a block or a face. Size it with `className`. */
  shape?: 'line' | 'block' | 'circle' | undefined;
  className?: string | undefined;
}

const shapes = {
  line: 'h-3.5 rounded-sm',
  block: 'h-24 rounded-lg',
  circle: 'size-8 rounded-full',
};

/** The outline of what is being loaded. Says nothing: the region around it carries `aria-busy`. */
export function Skeleton({ shape = 'line', className }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'block animate-breathe bg-press motion-reduce:animate-none forced-colors:border',
        shapes[shape],
        className,
      )}
    />
  );
}
