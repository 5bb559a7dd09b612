import { SessionList } from '@monorepo/shared-types';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { deviceOf } from '@/features/sessions/device.ts';
import { Sessions } from '@/features/sessions/sessions.tsx';
import { readBffOnServer } from '@/lib/bff.server.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('sessions.title') };
}

export default async function SessionsPage() {
  const { items } = await readBffOnServer('/bff/me/sessions', SessionList);
  return (
    <Sessions
      sessions={items.map(({ userAgent, ...session }) => ({
        ...session,
        device: deviceOf(userAgent),
      }))}
    />
  );
}
