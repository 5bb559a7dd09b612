'use client';

import { Button } from '@monorepo/ui/button';
import { Card, CardBody, CardHeader } from '@monorepo/ui/card';
import { type Density, type Theme } from '@monorepo/shared-types';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import { useFormToasts } from '@/features/shell/use-form-toasts.ts';
import { useFormAction } from '@/lib/use-form-action.ts';
import { DensityPreview, ThemePreview } from './appearance-preview.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import { type AppearanceState, saveAppearance } from './me.actions.ts';

export interface AppearanceFormProps {
  theme: Theme;
  density: Density;
}

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];
const densities = ['comfortable', 'compact'] as const satisfies readonly Density[];

/** Every choice is drawn at once and saved behind it; what could not be saved goes back to how it was. */
export function AppearanceForm({ theme, density }: AppearanceFormProps) {
  const t = useTranslations('settings.appearance');
  const save = useTranslations('settings')('save');
  const [state, action] = useFormAction<AppearanceState>(saveAppearance, {}, (_, code) => ({
    code,
  }));
  const form = useRef<HTMLFormElement>(null);
  useFormToasts(state, t('saved'));
  useEffect(() => {
    if (!state.code) return;
    form.current?.reset();
    draw(theme, density);
  }, [state, theme, density]);

  const choose = (event: SyntheticEvent<HTMLFormElement>) => {
    const chosen = new FormData(event.currentTarget);
    draw(chosen.get('theme') as Theme, chosen.get('density') as Density);
    event.currentTarget.requestSubmit();
  };
  return (
    <Card aria-labelledby="appearance">
      <CardHeader headingId="appearance" title={t('title')} description={t('lead')} />
      <CardBody>
        <form ref={form} action={action} onChange={choose} className="grid gap-7">
          <ChoiceCards
            name="theme"
            label={t('theme.label')}
            defaultValue={theme}
            choices={themes.map((value) => ({
              value,
              label: t(`theme.${value}`),
              preview: <ThemePreview theme={value} />,
            }))}
          />
          <ChoiceCards
            name="density"
            label={t('density.label')}
            defaultValue={density}
            choices={densities.map((value) => ({
              value,
              label: t(`density.${value}`),
              preview: <DensityPreview density={value} />,
            }))}
          />
          <noscript>
            <Button type="submit">{save}</Button>
          </noscript>
        </form>
      </CardBody>
    </Card>
  );
}

function draw(theme: Theme, density: Density): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['density'] = density;
}
