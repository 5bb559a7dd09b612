'use client';

import { Avatar } from '@monorepo/ui/avatar';
import { Button } from '@monorepo/ui/button';
import { Card, CardBody, CardFooter, CardHeader } from '@monorepo/ui/card';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { useFormToasts } from '@/features/shell/use-form-toasts.ts';
import { textOf } from '@/lib/form-state.ts';
import { useFormAction } from '@/lib/use-form-action.ts';
import { saveProfile, type ProfileState } from './me.actions.ts';

export interface ProfileFormProps {
  name: string;
  email: string;
  image: string | null;
}

export function ProfileForm({ name, email, image }: ProfileFormProps) {
  const t = useTranslations('settings');
  const [state, action, pending] = useFormAction<ProfileState>(
    saveProfile,
    { name },
    (_, code, form) => ({ name: textOf(form, 'name'), code }),
  );
  useFormToasts(state, t('saved'));
  return (
    <Card aria-labelledby="profile">
      <form action={action} noValidate>
        <CardHeader
          headingId="profile"
          title={t('profile.title')}
          description={t('profile.lead')}
          actions={<Avatar name={state.name || email} src={image} size="large" decorative />}
        />
        <CardBody className="grid gap-5">
          <Field
            label={t('profile.name')}
            required
            error={state.fields?.name && t(`profile.${state.fields.name}`)}
          >
            <Input
              key={state.name}
              name="name"
              autoComplete="name"
              maxLength={120}
              defaultValue={state.name}
            />
          </Field>
          <Field label={t('profile.email')} hint={t('profile.emailHint')}>
            <Input type="email" dir="ltr" readOnly value={email} />
          </Field>
        </CardBody>
        <CardFooter>
          <Button type="submit" variant="primary" loading={pending}>
            {t('save')}
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}
