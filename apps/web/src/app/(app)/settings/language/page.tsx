import { offeredLocales } from '@monorepo/i18n';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LanguageForm } from '@/features/settings/language-form.tsx';
import { readSettings } from '@/keys.ts';
import { requireSession } from '@/lib/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('language.title') };
}

export default async function LanguagePage() {
  const { user } = await requireSession();
  const languages = offeredLocales(readSettings().NODE_ENV === 'development');
  return <LanguageForm locale={user.locale} languages={languages} />;
}
