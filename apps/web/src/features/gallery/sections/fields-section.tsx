import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { Select } from '@monorepo/ui/select';
import { Textarea } from '@monorepo/ui/textarea';
import Search from 'lucide-react/icons/search';
import { useTranslations } from 'next-intl';
import { GallerySection, Specimen, SpecimenGrid } from '../specimen.tsx';

export function FieldsSection() {
  const t = useTranslations('gallery');
  const f = useTranslations('gallery.fields');
  const roles = [
    {
      label: f('roleGroupManage'),
      options: [
        { value: 'owner', label: f('roleOwner') },
        { value: 'admin', label: f('roleAdmin') },
      ],
    },
    {
      label: f('roleGroupWork'),
      options: [
        { value: 'member', label: f('roleMember') },
        { value: 'viewer', label: f('roleViewer'), disabled: true },
      ],
    },
  ];
  return (
    <GallerySection title={f('title')}>
      <SpecimenGrid>
        <Specimen state={t('state.default')}>
          <Field label={f('name')} hint={f('nameHint')} required className="w-full">
            <Input placeholder={f('namePlaceholder')} />
          </Field>
        </Specimen>
        <Specimen state={t('state.focus')}>
          <Field label={f('name')} note={f('optional')} className="w-full">
            <Input
              defaultValue={f('nameValue')}
              className="border-focus! outline-2 -outline-offset-1 outline-focus"
            />
          </Field>
        </Specimen>
        <Specimen state={t('state.error')}>
          <Field label={f('address')} error={f('addressError')} required className="w-full">
            <Input defaultValue="riverside" dir="ltr" />
          </Field>
        </Specimen>
        <Specimen state={t('state.disabled')}>
          <Field label={f('owner')} disabled className="w-full">
            <Input defaultValue={t('people.ada')} />
          </Field>
        </Specimen>
        <Specimen state={t('state.readOnly')}>
          <Field label={f('owner')} className="w-full">
            <Input readOnly defaultValue={t('people.zaha')} />
          </Field>
        </Specimen>
        <Specimen state={f('search')}>
          <div className="grid w-full grid-cols-2 gap-3">
            <Field label={f('search')} labelHidden>
              <Input type="search" icon={<Search aria-hidden="true" />} placeholder={f('search')} />
            </Field>
            <Field label={f('budget')} labelHidden>
              <Input
                inputMode="decimal"
                defaultValue="1200"
                trailing={<span className="px-1.5">{euro}</span>}
              />
            </Field>
          </div>
        </Specimen>
        <Specimen state={f('notes')}>
          <Field label={f('notes')} className="w-full">
            <Textarea defaultValue={f('notesValue')} />
          </Field>
        </Specimen>
        <Specimen state={f('role')}>
          <Field label={f('role')} className="w-full">
            <Select options={roles} defaultValue="member" />
          </Field>
        </Specimen>
        <Specimen state={`${f('role')} · ${t('state.error')}`}>
          <Field label={f('role')} error={f('roleError')} required className="w-full">
            <Select options={roles} placeholder={f('rolePlaceholder')} defaultValue="" />
          </Field>
        </Specimen>
        <Specimen state={`${f('role')} · ${t('state.disabled')}`}>
          <Field label={f('role')} disabled className="w-full">
            <Select options={roles} defaultValue="owner" />
          </Field>
        </Specimen>
      </SpecimenGrid>
    </GallerySection>
  );
}

const euro = '€';
