import { type Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { Gallery } from '@/features/gallery/gallery.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gallery');
  return { title: t('title') };
}

/** Brings its own messages: no other page has a use for them in the browser. */
export default async function GalleryPage() {
  return (
    <NextIntlClientProvider messages={await getMessages()}>
      <Gallery />
    </NextIntlClientProvider>
  );
}
