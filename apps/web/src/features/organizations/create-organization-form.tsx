'use client';

import { Button } from '@monorepo/ui/button';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormToasts } from '@/features/shell/use-form-toasts.ts';
import { textOf } from '@/lib/form-state.ts';
import { useFormAction } from '@/lib/use-form-action.ts';
import { createOrganization, type CreateOrganizationState } from './organizations.actions.ts';
import { suggestSlug } from './suggest-slug.ts';

/** The address follows the name until somebody writes one. */
export function CreateOrganizationForm({ host }: { host: string }) {
  const t = useTranslations('organizations');
  const taken = useTranslations('errors')('ORGANIZATION_SLUG_TAKEN');
  const [state, action, pending] = useFormAction<CreateOrganizationState>(
    createOrganization,
    { name: '', slug: '' },
    (_, code, form) => ({ name: textOf(form, 'name'), slug: textOf(form, 'slug'), code }),
  );
  const [name, setName] = useState(state.name);
  const [written, setWritten] = useState<string | undefined>();
  const slug = written ?? suggestSlug(name);
  useFormToasts(state, '');

  const slugError = state.fields?.slug;
  return (
    <form action={action} noValidate className="grid gap-5">
      <Field label={t('new.name')} required error={state.fields?.name && t('fields.nameRequired')}>
        <Input
          name="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          placeholder={t('new.namePlaceholder')}
          maxLength={80}
          autoComplete="organization"
        />
      </Field>
      <Field
        label={t('new.slug')}
        required
        hint={t.rich('new.slugHint', {
          address: `${host}/o/${slug}`,
          link: (chunks) => (
            <bdi dir="ltr" className="break-all">
              {chunks}
            </bdi>
          ),
        })}
        error={slugError && (slugError === 'slugTaken' ? taken : t('fields.slugInvalid'))}
      >
        <Input
          name="slug"
          dir="ltr"
          value={slug}
          onChange={(event) => setWritten(event.currentTarget.value.toLowerCase())}
          maxLength={48}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" loading={pending}>
          {t('new.create')}
        </Button>
      </div>
    </form>
  );
}
