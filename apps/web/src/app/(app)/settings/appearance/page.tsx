import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppearanceForm } from '@/features/settings/appearance-form.tsx';
import { requireSession } from '@/lib/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('appearance.title') };
}

export default async function AppearancePage() {
  const { user } = await requireSession();
  return <AppearanceForm theme={user.theme} density={user.density} />;
}
