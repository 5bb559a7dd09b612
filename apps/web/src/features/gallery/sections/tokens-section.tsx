import { useTranslations } from 'next-intl';
import { GallerySection, Specimen } from '../specimen.tsx';

// Written out, because Tailwind reads class names as they stand.
const surfaces = ['bg-canvas', 'bg-surface', 'bg-raised', 'bg-sunken', 'bg-hover', 'bg-press'];
const inks = ['bg-ink', 'bg-ink-soft', 'bg-ink-faint', 'bg-ink-disabled', 'bg-control', 'bg-line'];
const tones = [
  'bg-accent',
  'bg-accent-soft',
  'bg-success',
  'bg-success-soft',
  'bg-warning',
  'bg-warning-soft',
  'bg-danger',
  'bg-danger-soft',
];
const sizes = ['text-3xl', 'text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-sm', 'text-xs'];

export function TokensSection() {
  const t = useTranslations('gallery.tokens');
  return (
    <GallerySection title={t('title')}>
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="flex flex-col gap-6">
          <Swatches title={t('surfaces')} names={surfaces} />
          <Swatches title={t('inks')} names={inks} />
          <Swatches title={t('tones')} names={tones} />
        </div>
        <Specimen state={t('type')}>
          <ul className="flex min-w-0 flex-col gap-2">
            {sizes.map((size) => (
              <li key={size} className={`${size} font-medium text-pretty`}>
                {t('sample')}
              </li>
            ))}
          </ul>
        </Specimen>
      </div>
    </GallerySection>
  );
}

function Swatches({ title, names }: { title: string; names: string[] }) {
  return (
    <Specimen state={title}>
      <ul className="flex flex-wrap gap-3">
        {names.map((name) => (
          <li key={name} className="flex w-18 flex-col gap-1">
            <span className={`h-12 rounded-lg border border-line ${name}`} />
            <code dir="ltr" className="truncate font-mono text-[0.625rem] text-ink-faint">
              {name.slice('bg-'.length)}
            </code>
          </li>
        ))}
      </ul>
    </Specimen>
  );
}
