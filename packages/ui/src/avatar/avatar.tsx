import { clsx } from 'clsx';
import { initials, paletteIndex } from './initials.ts';

export interface AvatarProps {
  /** Whose face this is: the initials, the colour and the accessible name come from it. */
  name: string;
  src?: string | null | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** A square for an organisation, a circle for a person. */
  shape?: 'circle' | 'square' | undefined;
  /** The name stands beside it in the page: say it only once. */
  decorative?: boolean | undefined;
  className?: string | undefined;
}

const sizes = {
  small: 'size-6 text-[0.625rem]',
  medium: 'size-8 text-xs',
  large: 'size-12 text-lg',
};
const palette = [
  'bg-accent-soft text-accent-ink',
  'bg-success-soft text-success-ink',
  'bg-warning-soft text-warning-ink',
  'bg-danger-soft text-danger-ink',
  'bg-press text-ink-soft',
] as const;

/** A face, over the initials that show until the picture has loaded and wherever it does not; no script is needed. */
export function Avatar(props: AvatarProps) {
  const { name, src, size = 'medium', shape = 'circle', decorative = false, className } = props;
  const identity = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <span
      {...identity}
      className={clsx(
        'relative inline-grid shrink-0 place-items-center overflow-hidden font-semibold select-none forced-colors:border',
        shape === 'circle' ? 'rounded-full' : 'rounded-md',
        sizes[size],
        palette[paletteIndex(name, palette.length)],
        className,
      )}
    >
      <span aria-hidden="true">{initials(name)}</span>
      {src !== undefined && src !== null && src !== '' && (
        // An image without a name draws nothing when it fails, so the initials below stay in sight.
        <img
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
