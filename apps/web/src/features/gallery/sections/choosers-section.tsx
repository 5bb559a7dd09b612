'use client';

import { Combobox, type ComboboxOption } from '@monorepo/ui/combobox';
import { DescriptionItem, DescriptionList } from '@monorepo/ui/description-list';
import { Field } from '@monorepo/ui/field';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { GallerySection, Specimen, SpecimenGrid } from '../specimen.tsx';

const names = ['ada', 'omar', 'zaha', 'jorn'] as const;

export function ChoosersSection() {
  const t = useTranslations('gallery');
  const c = useTranslations('gallery.choosers');
  const people = names.map((name) => ({ value: name, label: t(`people.${name}`) }));
  return (
    <GallerySection title={c('title')}>
      <SpecimenGrid>
        <Specimen state={t('state.default')}>
          <Field label={c('owner')} className="w-full">
            <PersonCombobox people={people} chosen={[]} />
          </Field>
        </Specimen>
        <Specimen state={t('state.error')}>
          <Field label={c('owner')} error={t('fields.roleError')} required className="w-full">
            <PersonCombobox people={people} chosen={people.slice(0, 1)} />
          </Field>
        </Specimen>
        <Specimen state={c('reviewers')}>
          <Field label={c('reviewers')} className="w-full">
            <PersonCombobox people={people} chosen={people.slice(1, 3)} multiple />
          </Field>
        </Specimen>
      </SpecimenGrid>
      <DescriptionList className="mt-6">
        <DescriptionItem term={c('owner')}>{t('people.ada')}</DescriptionItem>
        <DescriptionItem term={c('location')}>{t('surfaces.cardTitle')}</DescriptionItem>
        <DescriptionItem term={t('fields.notes')} wide>
          {t('surfaces.cardBody')}
        </DescriptionItem>
      </DescriptionList>
    </GallerySection>
  );
}

interface PersonComboboxProps {
  people: readonly ComboboxOption[];
  chosen: readonly ComboboxOption[];
  multiple?: boolean;
}

function PersonCombobox({ people, chosen, multiple = false }: PersonComboboxProps) {
  const c = useTranslations('gallery.choosers');
  const [value, setValue] = useState(chosen);
  const search = (query: string) => {
    const wanted = query.toLocaleLowerCase();
    return Promise.resolve(
      people.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)),
    );
  };
  return (
    <Combobox
      value={value}
      onValueChange={setValue}
      search={search}
      multiple={multiple}
      placeholder={c('nobody')}
      create={{ label: c('create'), onCreate: () => undefined }}
      labels={{
        search: c('search'),
        clear: c('clear'),
        remove: (name) => c('remove', { name }),
        loading: c('loading'),
        empty: c('empty'),
        failed: c('failed'),
      }}
    />
  );
}
