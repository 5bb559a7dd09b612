'use client';

import { type OfferedLocale } from '@monorepo/i18n';
import { type Locale } from '@monorepo/shared-types';
import { Button } from '@monorepo/ui/button';
import { Card, CardBody, CardFooter, CardHeader } from '@monorepo/ui/card';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { Select } from '@monorepo/ui/select';
import { useTranslations } from 'next-intl';
import { useFormToasts } from '@/features/shell/use-form-toasts.ts';
import { textOf } from '@/lib/form-state.ts';
import { useFormAction } from '@/lib/use-form-action.ts';
import { updateOrganization, type UpdateOrganizationState } from './organizations.actions.ts';

export interface OrganizationFormProps {
  name: string;
  slug: string;
  locale: Locale | null;
  host: string;
  readOnly: boolean;
  languages: readonly OfferedLocale[];
}

/** Name and language of an organisation. Members without the permission see them and cannot change them. */
export function OrganizationForm(props: OrganizationFormProps) {
  const { name, slug, locale, host, readOnly, languages } = props;
  const t = useTranslations('organizations');
  const [state, action, pending] = useFormAction<UpdateOrganizationState>(
    updateOrganization,
    { name },
    (_, code, form) => ({ name: textOf(form, 'name'), code }),
  );
  useFormToasts(state, t('settings.saved'));
  return (
    <Card aria-labelledby="organization">
      <form action={action} noValidate>
        <CardHeader
          headingId="organization"
          title={t('settings.general')}
          description={readOnly ? t('settings.readOnly') : undefined}
        />
        <CardBody className="grid gap-5">
          <input type="hidden" name="slug" value={slug} />
          <Field
            label={t('settings.name')}
            required
            disabled={readOnly}
            error={state.fields?.name && t(`fields.${state.fields.name}`)}
          >
            <Input key={state.name} name="name" maxLength={80} defaultValue={state.name} />
          </Field>
          <Field label={t('settings.address')} hint={t('settings.addressHint')}>
            <Input dir="ltr" readOnly value={`${host}/o/${slug}`} />
          </Field>
          <Field
            label={t('settings.language')}
            hint={t('settings.languageHint')}
            disabled={readOnly}
          >
            <Select
              key={locale}
              name="locale"
              defaultValue={locale ?? ''}
              options={[
                { value: '', label: t('settings.languageNone') },
                ...languages.map((language) => ({ value: language.locale, label: language.name })),
              ]}
            />
          </Field>
        </CardBody>
        {!readOnly && (
          <CardFooter>
            <Button type="submit" variant="primary" loading={pending}>
              {t('settings.save')}
            </Button>
          </CardFooter>
        )}
      </form>
    </Card>
  );
}
