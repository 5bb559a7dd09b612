import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFound } from '@/features/shell/not-found.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages'))('notFound.title') };
}

/** An address that no page has. */
export default function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <NotFound />
    </main>
  );
}
