'use client';

import { Field } from '@monorepo/ui/field';
import { Select, type SelectOption } from '@monorepo/ui/select';
import { useTranslations } from 'next-intl';
import { type Stage } from './use-stage.ts';

/** Theme, density and direction of this page. */
export function GallerySwitches({ stage }: { stage: Stage }) {
  const t = useTranslations('gallery.switches');
  return (
    <section aria-label={t('label')} className="sticky top-0 z-30 border-b border-line bg-canvas">
      <div className="mx-auto grid max-w-6xl grid-cols-3 gap-3 px-4 py-3 sm:flex sm:px-6">
        <Switchable
          label={t('theme')}
          value={stage.theme}
          options={[
            { value: 'system', label: t('themeSystem') },
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
          ]}
          onChange={(theme) => stage.change({ theme })}
        />
        <Switchable
          label={t('density')}
          value={stage.density}
          options={[
            { value: 'comfortable', label: t('densityComfortable') },
            { value: 'compact', label: t('densityCompact') },
          ]}
          onChange={(density) => stage.change({ density })}
        />
        <Switchable
          label={t('direction')}
          value={stage.direction}
          options={[
            { value: 'ltr', label: t('directionLtr') },
            { value: 'rtl', label: t('directionRtl') },
          ]}
          onChange={(direction) => stage.change({ direction })}
        />
      </div>
    </section>
  );
}

interface SwitchableProps<Value extends string> {
  label: string;
  value: Value;
  options: (SelectOption & { value: Value })[];
  onChange: (value: Value) => void;
}

function Switchable<Value extends string>(props: SwitchableProps<Value>) {
  const { label, value, options, onChange } = props;
  return (
    <Field label={label} className="sm:w-48">
      <Select
        size="small"
        value={value}
        options={options}
        onValueChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
      />
    </Field>
  );
}
