import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProfileForm } from '@/features/settings/profile-form.tsx';
import { requireSession } from '@/lib/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('profile.title') };
}

export default async function ProfilePage() {
  const { user } = await requireSession();
  return <ProfileForm name={user.name ?? ''} email={user.email} image={user.image} />;
}
